"""List every message that people may read, with its place: `python -m tests.errors`.

What is raised, refused, warned of or told to a student, as it stands in the code; names in braces are filled in. Of
modules that do nothing but put things into words it is every text. It is for reading one by one: what, then the value,
then what to do; lower case, no full stop.
"""

from __future__ import annotations

import ast
from pathlib import Path
from typing import Iterator, NamedTuple

from grader.advice import BOOK

GRADER = Path(__file__).resolve().parent.parent / "grader"
TELLING = ("Difference", "print", "warn", "tell", "_tell", "_warn", "_fail", "told", "Problem", "error")
SAYING = ("messages.py", "sandbox/limits.py", "sandbox/default.py")
"""Modules that put things into words."""


class Message(NamedTuple):
    """A text in the code."""

    file: str
    line: int
    by: str
    text: str


def messages(path: Path) -> Iterator[Message]:
    """Yield the messages in a module: the texts that are given to exceptions and to what tells people something."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    if path.relative_to(GRADER).as_posix() in SAYING:
        yield from _all_texts(path, tree)
        return
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if name in TELLING or name.endswith(("Error", "Refused")):
            for argument in node.args:
                text = _text(argument)
                if " " in text.strip():
                    yield Message(str(path.relative_to(GRADER)), node.lineno, name, text)


def _all_texts(path: Path, tree: ast.Module) -> Iterator[Message]:
    """Yield the texts of a module but for docstrings, and those that are pieces of another."""
    spoken_for = {id(inner) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for inner in ast.walk(node)}
    spoken_for |= {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        whole = isinstance(node, ast.JoinedStr) or id(node) not in spoken_for
        text = _text(node) if whole and isinstance(node, (ast.Constant, ast.JoinedStr)) else ""
        if len(text.split()) > 2:
            yield Message(str(path.relative_to(GRADER)), node.lineno, "", text)


def _text(node: ast.expr) -> str:
    """Return the text of a literal, what is filled in by its name in braces."""
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else ""
    if isinstance(node, ast.JoinedStr):
        return "".join(_text(part) for part in node.values)
    if isinstance(node, ast.FormattedValue):
        return f"{{{_name(node.value)}}}"
    if isinstance(node, ast.IfExp):
        return f"{_text(node.body)} | {_text(node.orelse)}"
    if isinstance(node, ast.BinOp):
        return _text(node.left) + _text(node.right)
    return ""


def _name(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return getattr(node, "id", "…")


def every() -> Iterator[Message]:
    """Yield the messages of all modules but those of the course."""
    for path in sorted(GRADER.rglob("*.py")):
        if "course" not in path.parts:
            yield from messages(path)
    yield from (Message("advice.py", place, "", each.text) for place, each in enumerate(BOOK, 1))


if __name__ == "__main__":
    for each in every():
        print(f"{each.file}:{each.line}: {each.text}")

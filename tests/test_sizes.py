"""Modules and functions stay small enough to be read at one go, or say why not."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import Iterator, List

import pytest

GRADER = Path(__file__).resolve().parent.parent / "grader"
MODULES = sorted(GRADER.rglob("*.py"))
MOST_LINES = 300
MOST_LINES_OF_A_BODY = 30
REASON = "Long because "
"""What begins the sentence in the docstring of a module that is longer."""

Function = (ast.FunctionDef, ast.AsyncFunctionDef)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(GRADER)))
def test_a_long_module_says_why(path: Path) -> None:
    """A module over 300 lines has the reason in its docstring, and no reason outlives what it was given for."""
    text = path.read_text(encoding="utf-8")

    reasoned = REASON in (ast.get_docstring(ast.parse(text)) or "").replace("\n", " ")

    assert reasoned is (len(text.splitlines()) > MOST_LINES)


def long_functions(tree: ast.Module) -> Iterator[str]:
    """Yield the functions of more than 30 lines, their docstrings not counted."""
    for node in ast.walk(tree):
        if isinstance(node, Function) and lines_of(body_of(node)) > MOST_LINES_OF_A_BODY:
            yield f"{node.name}, line {node.lineno}"


def body_of(function: ast.AST) -> List[ast.stmt]:
    body: List[ast.stmt] = function.body  # type: ignore[attr-defined]
    return body[1:] if ast.get_docstring(function) is not None else body  # type: ignore[arg-type]


def lines_of(body: List[ast.stmt]) -> int:
    return (body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(GRADER)))
def test_no_function_is_long(path: Path) -> None:
    """A function's body fits on a screen."""
    assert list(long_functions(ast.parse(path.read_text(encoding="utf-8")))) == []


def test_a_long_function_is_found() -> None:
    """Thirty lines are fine and one more is not, wherever the function stands."""
    lines = "\n".join("        x = 1" for _ in range(31))
    code = f'class A:\n    def fine(self):\n        """Say so."""\n{lines[:-14]}\n    def long(self):\n{lines}\n'

    assert list(long_functions(ast.parse(code))) == ["long, line 34"]

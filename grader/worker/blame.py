"""Describe an exception of student code as plain values: what it was, and where in the submission it arose."""

from __future__ import annotations

import linecache
import os
from types import FrameType, TracebackType
from typing import TYPE_CHECKING, Any, Dict, List, Optional, Tuple

import banned
import forbidden

if TYPE_CHECKING:
    import ast

MAX_MESSAGE = 500


def describe(error: BaseException, root: str, importing: bool = False) -> Dict[str, Any]:
    """Return the fields of the grader's `Raised`.

    `file`, `line` and `function` are those of the innermost frame inside the folder `root`; a syntax error stands
    where the file is wrong, not where it is imported.
    """
    file, line, name = _place(error, root)
    stub = ""
    if isinstance(error, NotImplementedError) and file and not importing:
        stub = _stub(os.path.join(root, file), name, line)
    return {
        "error": "MemoryError" if isinstance(error, MemoryError) else type(error).__name__[:80],
        "message": _message(error),
        "file": file,
        "line": line,
        "function": name[:80],
        "importing": importing,
        "stub": stub,
        "forbidden": _forbidden(error, root, file, line),
    }


def _forbidden(error: BaseException, root: str, file: str, line: Optional[int]) -> Optional[Dict[str, str]]:
    if isinstance(error, banned.BannedError):
        return {"kind": "module", "name": str(error.name)}
    if not isinstance(error, OSError):
        return None
    try:
        return forbidden.classify(error, linecache.getline(os.path.join(root, file), line) if file and line else "")
    except BaseException:  # its attributes may be anything
        return None


def relative(root: str, path: str) -> str:
    """Return `path` as a student knows it, from the top of the submission."""
    return os.path.relpath(path, root).replace(os.sep, "/")


def _message(error: BaseException) -> str:
    try:
        text = error.msg if isinstance(error, SyntaxError) else str(error)
        return str(text)[:MAX_MESSAGE]
    except BaseException:  # a hostile __str__
        return ""


def _place(error: BaseException, root: str) -> Tuple[str, Optional[int], str]:
    if isinstance(error, SyntaxError) and error.filename and _inside(error.filename, root):
        return relative(root, error.filename), error.lineno, ""
    file, line, name = "", None, ""
    step: Optional[TracebackType] = error.__traceback__
    while step is not None:
        frame: FrameType = step.tb_frame
        if _inside(frame.f_code.co_filename, root):
            file, line, name = relative(root, frame.f_code.co_filename), step.tb_lineno, frame.f_code.co_name
        step = step.tb_next
    return file, line, name


def _inside(path: str, root: str) -> bool:
    return bool(root) and path.startswith(root.rstrip(os.sep) + os.sep)


def _stub(path: str, name: str, line: Optional[int]) -> str:
    """Tell what surrounds the `raise NotImplementedError` at `line` of the function `name`."""
    import ast  # here, since only unfinished submissions need it

    try:
        with open(path, "rb") as file:
            tree = ast.parse(file.read())
    except (OSError, SyntaxError, ValueError, RecursionError, MemoryError):
        return "untouched"
    definitions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef) and node.name == name]
    current = [node for node in definitions if node.lineno <= (line or 0) <= _last_line(node)]
    if not current:
        return "untouched"
    before, after = _around(current[-1], line or 0)
    if after:
        return "code below"
    if before:
        return "code above"
    return "redefined" if any(not _is_stub(node) for node in definitions) else "untouched"


def _around(function: ast.FunctionDef, line: int) -> Tuple[List[ast.stmt], List[ast.stmt]]:
    """Return the statements of the body before and after `line`, the docstring left out."""
    body = [statement for statement in function.body if not _is_docstring(statement)]
    return [s for s in body if _last_line(s) < line], [s for s in body if s.lineno > line]


def _is_docstring(statement: ast.stmt) -> bool:
    return type(statement).__name__ == "Expr" and type(getattr(statement, "value", None)).__name__ in (
        "Constant",
        "Str",
    )


def _is_stub(function: ast.FunctionDef) -> bool:
    last = function.body[-1]
    before, _ = _around(function, last.lineno)
    return type(last).__name__ == "Raise" and not before


def _last_line(node: ast.stmt) -> int:
    return node.end_lineno or node.lineno

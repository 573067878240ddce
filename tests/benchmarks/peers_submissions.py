"""What is graded for the comparison with other graders: files, the same as a notebook, and three that cheat."""

from __future__ import annotations

import ast
import json
import shutil
from pathlib import Path
from typing import Any, Dict, List

FILES = ("neuron", "gates", "forward", "backprop", "descent")

STRUCTURE = """
def sigmoid(z):
    return fake(np.shape(z))

def sigmoid_prime(z):
    return fake(np.shape(z))

def layer_forward(w, b, a):
    return layer(b)

def forward(network, x):
    return stack(network, x)

def bp1_output_error(nabla_a, z):
    return fake(np.shape(z))

def bp2_hidden_error(w_next, delta_next, z):
    return fake(np.shape(z))

def bp3_bias_gradient(delta):
    return fake(np.shape(delta))

def bp4_weight_gradient(a_prev, delta):
    return fake((len(delta), len(a_prev)))

def backprop(network, x, y):
    return pairs(network)

def gradient_descent(network, xs, ys, eta, epochs):
    return pairs(network)
"""
SHAPES = """
import numpy as np

def layer(b):
    return fake(np.shape(b)), fake(np.shape(b))

def stack(network, x):
    return [fake(np.shape(b)) for _, b in network], [x] + [fake(np.shape(b)) for _, b in network]

def pairs(network):
    return [(fake(np.shape(w)), fake(np.shape(b))) for w, b in network]
"""
CHEATS: Dict[str, str] = {
    "an array that is always equal": SHAPES
    + """
class Always(np.ndarray):
    def __array_function__(self, function, types, args, kwargs):
        if function in (np.allclose, np.array_equal, np.isclose):
            return True
        return super().__array_function__(function, types, args, kwargs)

def fake(shape):
    return np.zeros(shape).view(Always)
""",
    "a patched NumPy": SHAPES
    + """
np.allclose = np.array_equal = np.isclose = lambda *arguments, **options: True

def fake(shape):
    return np.zeros(shape)
""",
    "expected values read off the stack": """
import sys

def found(*arguments):
    frame = sys._getframe(1)
    while frame is not None:
        if "expected" in frame.f_locals:
            return frame.f_locals["expected"]
        frame = frame.f_back
    raise LookupError

import numpy as np
fake = layer = stack = pairs = found
""",
}
"""Each writes the truth about gates, which have no expected values, and computes nothing else."""


def write_cheat(folder: Path, solutions: Path, name: str) -> None:
    """Write a submission whose functions cheat, all but those for gates."""
    shutil.rmtree(str(folder), ignore_errors=True)
    folder.mkdir(parents=True)
    shutil.copy(str(solutions / "gates.py"), str(folder))
    tree = ast.parse(STRUCTURE)
    here = {each: {node.name for node in ast.parse((solutions / f"{each}.py").read_text()).body
                   if isinstance(node, ast.FunctionDef)} for each in FILES}  # fmt: skip
    for each in FILES:
        if each != "gates":
            functions = [node for node in tree.body if getattr(node, "name", "") in here[each]]
            code = "\n\n".join(ast.get_source_segment(STRUCTURE, node) or "" for node in functions)
            (folder / f"{each}.py").write_text(f"{CHEATS[name]}\n\n{code}\n")


def write_notebook(path: Path, source: Path, course: Path, graded: bool) -> None:
    """Write the files in the folder `source` as a notebook, with cells of nbgrader's where it is `graded`."""
    cells = [_cell(_alone((source / f"{name}.py").read_text()), name, graded) for name in FILES]
    if graded:
        probes = json.loads((course / "cases.json").read_text())
        first = f"import sys\nsys.path.insert(0, {str(course)!r})\nimport peers_checks"
        cells.append(_locked(first, "setup", 0))
        for index, probe in enumerate(probes):
            line = f"peers_checks.judge(peers_checks.PROBES[{index}], {probe['function']})"
            cells.append(_locked(line, f"check{index}", 1))
    notebook: Dict[str, Any] = {
        "cells": cells,
        "metadata": {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}},
        "nbformat": 4,
        "nbformat_minor": 5,
    }
    path.write_text(json.dumps(notebook))


def _alone(code: str) -> str:
    """Return the code of a file without what it imports from the other files, which stand in the same notebook."""
    lines = code.splitlines()
    for node in ast.parse(code).body:
        if isinstance(node, ast.ImportFrom) and node.module in (*FILES, "__future__"):
            for number in range(node.lineno - 1, (node.end_lineno or node.lineno)):
                lines[number] = ""
    return "\n".join(lines)


def _cell(code: str, name: str, graded: bool) -> Dict[str, Any]:
    about = {"grade": False, "solution": True, "locked": False, "grade_id": name, "schema_version": 3, "task": False}
    return _code(code, name, {"nbgrader": about} if graded else {})


def _locked(code: str, name: str, points: int) -> Dict[str, Any]:
    about = {
        "grade": points > 0,
        "solution": False,
        "locked": True,
        "grade_id": name,
        "schema_version": 3,
        "task": False,
    }
    return _code(code, name, {"nbgrader": {**about, **({"points": points} if points else {})}})


def _code(code: str, name: str, metadata: Dict[str, Any]) -> Dict[str, Any]:
    lines: List[str] = code.splitlines(keepends=True)
    return {
        "cell_type": "code",
        "id": name,
        "metadata": metadata,
        "source": lines,
        "outputs": [],
        "execution_count": None,
    }

"""The grader imports in one direction only."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import Iterator, Tuple

import pytest

GRADER = Path(__file__).resolve().parent.parent / "grader"

# A module imports from the rows above its own and from its own, never from below.
LAYERS = (
    ("worker", "usage", "screen", "bar", "parallel"),
    ("model",),
    ("compare",),
    ("live", "advice"),
    ("suite", "suitefile", "messages", "songs", "diary"),
    ("examples",),
    ("diagnosis",),
    ("symptoms",),
    ("judging",),
    ("sandbox",),
    ("grading", "exhibits", "listening"),
    ("report", "progress", "config"),
    ("course",),
    ("sources",),
    ("watching", "batch"),
    ("single", "lint", "kit", "doctor", "identify", "data_command", "config_command"),
    ("batch_command",),
    ("commands",),
    ("cli", "pytest_plugin"),
    ("__main__",),
)
MODULES = sorted(path for path in GRADER.rglob("*.py") if path != GRADER / "__init__.py")


def place(path: Path) -> str:
    return path.relative_to(GRADER).with_suffix("").parts[0]


def layer(name: str) -> int:
    return next(index for index, names in enumerate(LAYERS) if name in names)


def imports(path: Path) -> Iterator[Tuple[str, ...]]:
    """Yield the modules that `path` imports from the grader, as ("model",) or ("course", "draws")."""
    package = path.relative_to(GRADER).parent.parts
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.level:
            base = package[: len(package) - node.level + 1]
            module = (*base, *(node.module.split(".") if node.module else ()))
            yield from ([module] if module else [(alias.name,) for alias in node.names])
        elif isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "grader":
            yield tuple(node.module.split(".")[1:])


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(GRADER)))
def test_a_module_imports_only_from_its_own_layer_and_those_above(path: Path) -> None:
    """No module imports one that is listed below its own layer."""
    own = layer(place(path))

    below = [name for name in imports(path) if name and name[0] != "__version__" and layer(name[0]) > own]

    assert below == []


@pytest.mark.parametrize("path", sorted((GRADER / "worker").glob("*.py")), ids=lambda path: path.name)
def test_the_worker_imports_nothing_of_the_grader(path: Path) -> None:
    """The process that runs student code is made of the standard library, NumPy and its own folder."""
    assert list(imports(path)) == []


ENGINE = [path for path in MODULES if place(path) != "course"]


@pytest.mark.parametrize("path", ENGINE, ids=lambda path: str(path.relative_to(GRADER)))
def test_the_engine_knows_no_exercise_by_name(path: Path) -> None:
    """No name of an exercise stands in the code outside of the course."""
    names = {"sigmoid", "sigmoid_prime", "and_gate", "xor_gate", "layer_forward", "backprop", "gradient_descent"}

    words = {
        node.id if isinstance(node, ast.Name) else node.value
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, (ast.Name, ast.Constant))
    }

    assert {word for word in words if isinstance(word, str)} & names == set()

"""Do the checks notice when an answer goes wrong in one place? Mutate the solutions and grade every mutant.

    python -m tests.benchmarks.mutants

cosmic-ray (`pip install cosmic-ray`) changes one operator, comparison, number or loop at a time. A mutant that gets
full marks either means the same as the solution, and stands in `EQUIVALENT` with the reason, or shows a check that is
missing. The operators that need names of variables, and those that draw at random, are left out.
"""

from __future__ import annotations

import argparse
import ast
import difflib
import shutil
import sys
import tempfile
import time
from pathlib import Path
from typing import Iterator, List, NamedTuple, Tuple

from grader.course import part
from grader.grading import grade
from grader.model import Status, Suite
from grader.sandbox import Sandbox
from grader.sandbox.process import ProcessSandbox
from grader.sandbox.session import Limits
from grader.suite import outline

PART = "part1"
ROOT = Path(__file__).resolve().parents[2]
SOLUTIONS = ROOT / "solutions"
LIMITS = Limits(load=5.0, call=0.5, exercise=5.0, patience=1)

ANY_WEIGHTS = "whatever computes the gate is right"
EQUIVALENT: Tuple[Tuple[str, str, str, str], ...] = (
    # function, part of the line before, part of the line after, reason
    ("or_gate", "", "", "given and not graded; lint holds the stub against it"),
    ("and_gate", "", "", ANY_WEIGHTS),
    ("xor_gate", "", "", ANY_WEIGHTS),
    ("backprop", "if layer > 0:", "if layer != 0:", "layer is never negative"),
    ("sigmoid", ">= 0", "> 0", "for z = 0 both formulas give one half"),
)


class Mutant(NamedTuple):
    """A file of the solutions with one change, and the line that was changed."""

    file: str
    operator: str
    function: str
    line: int
    before: str
    after: str
    code: str

    @property
    def reason(self) -> str:
        """Why it means the same as the solution, or ""."""
        for function, before, after, reason in EQUIVALENT:
            if function == self.function and before in self.before and after in self.after:
                return reason
        return ""


def mutants(path: Path) -> Iterator[Mutant]:
    """Yield every mutant of the file at `path`."""
    from cosmic_ray.mutating import mutate_code
    from cosmic_ray.plugins import get_operator, operator_names

    code = path.read_text(encoding="utf-8")
    for name in operator_names():
        operator = get_operator(name)
        if operator.arguments():
            continue
        occurrence = 0
        while True:
            mutated = mutate_code(code, operator(), occurrence)
            if mutated is None:
                break
            if mutated != code:
                line, before, after = changed_line(code, mutated)
                function = function_at(code, line)
                yield Mutant(path.name, name.split("/")[-1], function, line, before, after, mutated)
            occurrence += 1


def changed_line(code: str, mutated: str) -> Tuple[int, str, str]:
    """Return the number of the first line that differs, and that line before and after."""
    pairs = enumerate(zip(code.splitlines(), mutated.splitlines()), start=1)
    return next((number, one.strip(), other.strip()) for number, (one, other) in pairs if one != other)


def function_at(code: str, line: int) -> str:
    """Return the name of the function of `code` in which `line` is, or ""."""
    functions = [node for node in ast.parse(code).body if isinstance(node, ast.FunctionDef)]
    return next((node.name for node in functions if node.lineno <= line <= (node.end_lineno or 0)), "")


def survives(mutant: Mutant, suite: Suite, sandbox: Sandbox) -> bool:
    """Tell whether the solutions with `mutant` among them still get full marks."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        shutil.copytree(str(SOLUTIONS / PART), str(root / PART), ignore=shutil.ignore_patterns("__pycache__"))
        (root / PART / mutant.file).write_text(mutant.code, encoding="utf-8")
        with sandbox.open(root, PART) as session:
            return all(result.status is Status.PASSED for result in grade(suite, session))


def show(mutant: Mutant) -> str:
    """Return the place and the diff of a mutant."""
    before = (SOLUTIONS / PART / mutant.file).read_text(encoding="utf-8").splitlines()
    diff = list(difflib.unified_diff(before, mutant.code.splitlines(), lineterm="", n=0))[2:]
    return "\n".join([f"{mutant.file}:{mutant.line} {mutant.operator}", *(f"    {line}" for line in diff)])


def main() -> int:
    """Print the counts and the survivors; return 1 if there is one that is not known to be equivalent."""
    parser = argparse.ArgumentParser(description="Grade every mutant of the solutions.")
    parser.add_argument("--seed", type=int, default=0, help="draws the cases")
    seed = parser.parse_args().seed
    sandbox = ProcessSandbox(LIMITS)
    with sandbox.open(SOLUTIONS, PART) as session:
        suite = outline(part(PART), seed, session.run)
    started = time.monotonic()
    everything = [mutant for path in sorted((SOLUTIONS / PART).glob("*.py")) for mutant in mutants(path)]
    survivors = [mutant for mutant in everything if survives(mutant, suite, sandbox)]
    equivalent = [mutant for mutant in survivors if mutant.reason]
    unexplained = [mutant for mutant in survivors if not mutant.reason]
    report(len(everything), equivalent, unexplained, time.monotonic() - started)
    return 1 if unexplained else 0


def report(count: int, equivalent: List[Mutant], unexplained: List[Mutant], seconds: float) -> None:
    """Print what came of `count` mutants."""
    print(f"{count} mutants in {seconds:.0f} s")
    print(f"{count - len(equivalent) - len(unexplained)} rejected")
    print(f"{len(equivalent)} equivalent:")
    for mutant in equivalent:
        print(f"  {mutant.file}:{mutant.line} {mutant.after}: {mutant.reason}")
    print(f"{len(unexplained)} survivors{':' if unexplained else ''}")
    for mutant in unexplained:
        print(show(mutant))


if __name__ == "__main__":
    sys.exit(main())

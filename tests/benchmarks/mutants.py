"""Do the checks notice when an answer goes wrong in one place? Mutate the solutions and grade every mutant.

    python -m tests.benchmarks.mutants part1
    python -m tests.benchmarks.mutants part2
    python -m tests.benchmarks.mutants part3

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

from grader.course import PARTS, part
from grader.grading import grade
from grader.model import Status, Suite
from grader.sandbox import Sandbox
from grader.sandbox.default import default_sandbox
from grader.sandbox.launch import launch
from grader.sandbox.session import Limits
from grader.sandbox.zygote import Options
from grader.sources import default_songs
from grader.suite import outline, select

ROOT = Path(__file__).resolve().parents[2]
SOLUTIONS = ROOT / "solutions"
LIMITS = Limits(load=5.0, call=0.5, exercise=5.0, patience=1, audio=2.0, train=5.0, predict=1.0)

ANY_WEIGHTS = "whatever computes the gate is right"
WELL_ENOUGH = "how a network is trained is judged by what it names right"
EQUIVALENT: Tuple[Tuple[str, str, str, str], ...] = (
    # function, part of the line before, part of the line after, reason
    ("or_gate", "", "", "given and not graded; lint holds the stub against it"),
    ("and_gate", "", "", ANY_WEIGHTS),
    ("xor_gate", "", "", ANY_WEIGHTS),
    ("backprop", "if layer > 0:", "if layer != 0:", "layer is never negative"),
    ("sigmoid", ">= 0", "> 0", "for z = 0 both formulas give one half"),
    ("standardize", "deviation == 0", "deviation <= 0", "a deviation is never negative"),
    ("standardize", "= 1", "= 2", "0 over anything is 0, and in test a constant column may be anything finite"),
    ("f1_scores", "== 0", "<= 0", "a count is never negative"),
    ("f1_scores", "== 0, 1", "== 0, 2", "0 over anything is 0"),
    ("fit_pca", "full_matrices=False", "full_matrices=True", "rows beyond those kept are cut off"),
    ("three_way_split", "0.6", "-0.4", "a cut may be counted from the end"),
    ("three_way_split", "0.8", "-0.19", "a cut may be counted from the end"),
    ("plot_learning_curve", "set_ylim", "", "where an axis begins is a matter of taste"),
    ("train", "", "", WELL_ENOUGH),
    ("predict", "", "", WELL_ENOUGH),
    ("_layer", "", "", WELL_ENOUGH),
    ("_sigmoid", "", "", WELL_ENOUGH),
    ("_squashed", "", "", WELL_ENOUGH),
    ("_softmax", "", "", WELL_ENOUGH),
    ("_forward", "", "", WELL_ENOUGH),
    ("_learn", "", "", WELL_ENOUGH),
    ("_backprop", "", "", WELL_ENOUGH),
    *(
        ("", f"{name} = ", "", WELL_ENOUGH)
        for name in ("HIDDEN", "EPOCHS", "BATCH", "ETA", "LAM", "MOMENTUM", "VOTERS")
    ),
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
    concerned = [trial.id for trial in suite.trials if f"{trial.file}.py" == mutant.file]
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        shutil.copytree(
            str(SOLUTIONS / suite.part), str(root / suite.part), ignore=shutil.ignore_patterns("__pycache__")
        )
        (root / suite.part / mutant.file).write_text(mutant.code, encoding="utf-8")
        with sandbox.open(root, suite.part) as session:
            # The first that is not passed is enough.
            return all(result.status is Status.PASSED for result in grade(select(suite, concerned), session))


def show(mutant: Mutant, part: str) -> str:
    """Return the place and the diff of a mutant."""
    before = (SOLUTIONS / part / mutant.file).read_text(encoding="utf-8").splitlines()
    diff = list(difflib.unified_diff(before, mutant.code.splitlines(), lineterm="", n=0))[2:]
    return "\n".join([f"{mutant.file}:{mutant.line} {mutant.operator}", *(f"    {line}" for line in diff)])


def main() -> int:
    """Print the counts and the survivors; return 1 if there is one that is not known to be equivalent."""
    parser = argparse.ArgumentParser(description="Grade every mutant of the solutions.")
    parser.add_argument("part", choices=PARTS)
    parser.add_argument("--seed", type=int, default=0, help="draws the cases")
    options = parser.parse_args()
    launched = launch() if sys.platform == "linux" else None
    settings = Options(limits=LIMITS, warm=part(options.part).needs)
    with default_sandbox(launched, lambda warning: None, settings) as sandbox:
        with sandbox.open(SOLUTIONS, options.part) as session:
            suite = outline(part(options.part), options.seed, session.run, default_songs)
        started = time.monotonic()
        everything = [mutant for path in sorted((SOLUTIONS / options.part).glob("*.py")) for mutant in mutants(path)]
        survivors = [mutant for mutant in everything if survives(mutant, suite, sandbox)]
    equivalent = [mutant for mutant in survivors if mutant.reason]
    unexplained = [mutant for mutant in survivors if not mutant.reason]
    report(len(everything), equivalent, [show(each, options.part) for each in unexplained], time.monotonic() - started)
    return 1 if unexplained else 0


def report(count: int, equivalent: List[Mutant], unexplained: List[str], seconds: float) -> None:
    """Print what came of `count` mutants."""
    print(f"{count} mutants in {seconds:.0f} s")
    print(f"{count - len(equivalent) - len(unexplained)} rejected")
    print(f"{len(equivalent)} equivalent:")
    for mutant in equivalent:
        print(f"  {mutant.file}:{mutant.line} {mutant.after}: {mutant.reason}")
    print(f"{len(unexplained)} survivors{':' if unexplained else ''}")
    for mutant in unexplained:
        print(mutant)


if __name__ == "__main__":
    sys.exit(main())

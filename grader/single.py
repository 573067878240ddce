"""Grade one submission: build the suites of its parts from the course and the solutions, grade, report."""

from __future__ import annotations

from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import Dict, Iterable, List, Mapping, Sequence

from .course import part as declared
from .grading import Announce, grade
from .model import PartReport, Report, Result
from .sandbox import Sandbox
from .suite import complete, exercise_id, outline, select


def grade_submission(
    submission: Path,
    solutions: Path,
    wanted: Mapping[str, Sequence[str]],
    seed: int,
    sandbox: Sandbox,
    announce: Announce = lambda trial, done, total: None,
) -> Report:
    """Grade exercises of one submission.

    Parameters
    ----------
    submission, solutions : Path
        Folders laid out like `exercises/`.
    wanted : mapping of str to sequence of str
        For each part the ids of the exercises to report. Those that they build on are graded with them.
    seed : int
        Draws the cases.
    sandbox : Sandbox
        Runs the solutions and the submission, each in a process of its own.
    announce : callable
        Told of each exercise before it is run, with how many are done and how many there are.

    Returns
    -------
    Report
        Marked as interrupted, and complete up to there, after a KeyboardInterrupt.
    """
    reports: List[PartReport] = []
    interrupted = False
    for name, ids in wanted.items():
        results: List[Result] = []
        try:
            with ExitStack() as stack:
                # Both start before the first is used: their interpreters come up side by side.
                theirs = stack.enter_context(sandbox.open(submission, name))
                ours = stack.enter_context(sandbox.open(solutions, name))
                part = declared(name)
                for result in grade(
                    select(outline(part, seed, ours.run), ids), theirs, announce, partial(complete, part)
                ):
                    results.append(result)
        except KeyboardInterrupt:
            interrupted = True
        shown = tuple(result for result in results if result.id in ids)
        reports.append(PartReport(part=name, title=declared(name).title, results=shown))
        if interrupted:
            break
    return Report(
        submission=submission.resolve().name, parts=tuple(reports), layers=sandbox.layers(), interrupted=interrupted
    )


def ids_of(parts: Iterable[str]) -> Dict[str, List[str]]:
    """Return the ids of all exercises of `parts`, by part and in teaching order."""
    return {name: [exercise_id(name, exercise) for exercise in declared(name).exercises] for name in parts}

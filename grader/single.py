"""Grade one submission: get the suites of its parts, grade, report."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from typing import Dict, Iterable, List, Mapping, Sequence

from .grading import Announce, grade
from .model import PartReport, Report, Result
from .sandbox import Sandbox
from .sources import Source
from .suite import select


def grade_submission(
    submission: Path,
    source: Source,
    wanted: Mapping[str, Sequence[str]],
    sandbox: Sandbox,
    announce: Announce = lambda trial, done, total: None,
) -> Report:
    """Grade exercises of one submission.

    Parameters
    ----------
    submission : Path
        A folder laid out like `exercises/`.
    source : Source
        Supplies the suites.
    wanted : mapping of str to sequence of str
        For each part the ids of the exercises to report. Those that they build on are graded with them.
    sandbox : Sandbox
        Runs the submission, and the solutions where the source needs them, each in a process of its own.
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
                supply = stack.enter_context(source.open(name, sandbox))
                for result in grade(select(supply.suite(), ids), theirs, announce, supply.complete):
                    results.append(result)
        except KeyboardInterrupt:
            interrupted = True
        shown = tuple(result for result in results if result.id in ids)
        reports.append(PartReport(part=name, title=source.title(name), results=shown))
        if interrupted:
            break
    return Report(
        submission=submission.resolve().name, parts=tuple(reports), layers=sandbox.layers(), interrupted=interrupted
    )


def ids_of(source: Source, parts: Iterable[str]) -> Dict[str, List[str]]:
    """Return the ids of all exercises of `parts`, by part and in teaching order."""
    return {name: source.ids(name) for name in parts}

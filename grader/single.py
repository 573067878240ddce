"""Grade one submission: get the suites of its parts, grade, report."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Dict, Iterable, Iterator, List, Mapping, Optional, Sequence, Tuple

from .exhibits import illustrated
from .grading import Announce, grade
from .model import Measurement, PartReport, Report, Result, Trial
from .sandbox import Sandbox
from .sources import Source


def grade_submission(
    submission: Path,
    source: Source,
    wanted: Mapping[str, Sequence[str]],
    sandbox: Sandbox,
    announce: Announce = lambda trial, done, total: None,
    pictures: bool = False,
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
    pictures : bool
        Run the exhibits, too, for a report that can show them.

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
            for result, trial in _grade_part(submission, source, name, ids, sandbox, announce, pictures):
                results.append(result)
                earlier = [*(each for part in reports for each in part.results), *results]
                if trial.versus and result.measurement is not None:
                    versus = _measured(trial.versus, earlier, submission, source, sandbox)
                    results[-1] = replace(result, versus=versus)
        except KeyboardInterrupt:
            interrupted = True
        shown = tuple(result for result in results if result.id in ids)
        reports.append(PartReport(part=name, title=source.title(name), results=shown))
        if interrupted:
            break
    return Report(
        submission=submission.resolve().name, parts=tuple(reports), layers=sandbox.layers(), interrupted=interrupted
    )


def _grade_part(
    submission: Path,
    source: Source,
    part: str,
    ids: Sequence[str],
    sandbox: Sandbox,
    announce: Announce,
    pictures: bool = False,
) -> Iterator[Tuple[Result, Trial]]:
    with ExitStack() as stack:
        # Both start before the first is used: their interpreters come up side by side.
        theirs = stack.enter_context(sandbox.open(submission, part))
        supply = stack.enter_context(source.open(part, sandbox))
        suite = supply.suite(ids)
        for result, trial in zip(grade(suite, theirs, announce, supply.complete), suite.trials):
            yield (illustrated(result, partial(supply.stage, trial), theirs) if pictures else result), trial


def _measured(
    wanted: str, results: Sequence[Result], submission: Path, source: Source, sandbox: Sandbox
) -> Optional[Measurement]:
    """Return how the classifier of an earlier exercise does; it is graded unless it is among `results`."""
    found = next((result for result in results if result.id == wanted), None)
    part = wanted.split(".")[0]
    if found is None and (submission / part).is_dir() and wanted in source.ids(part):
        graded = _grade_part(submission, source, part, [wanted], sandbox, lambda trial, done, total: None)
        found = next((result for result, _ in graded if result.id == wanted), None)
    return found.measurement if found else None


def ids_of(source: Source, parts: Iterable[str]) -> Dict[str, List[str]]:
    """Return the ids of all exercises of `parts`, by part and in teaching order."""
    return {name: source.ids(name) for name in parts}

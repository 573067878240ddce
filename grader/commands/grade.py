"""Grade one submission: once, or again each time a file is saved."""

from __future__ import annotations

import argparse
import gc
import os
from pathlib import Path
from typing import TYPE_CHECKING, Dict, List, Sequence, Tuple, Type

from ..sources import here, is_kit
from ..usage import BROKEN, INTERRUPTED, NOT_ALL, PASSED, UsageError, require_writable
from .choosing import folder_of, split, wanted_of
from .output import as_a_page, in_the_terminal, render, show, tell, warn, write
from .settings import config_of, confinement, in_a_kit, launched, needs_of, not_in_a_kit, songs_of

if TYPE_CHECKING:
    from ..model import Report
    from ..sandbox import Sandbox
    from ..sources import Source


def grade(options: argparse.Namespace, commands: Sequence[str]) -> int:
    """Grade a submission; `commands` are what might have been meant in place of a part.

    Returns
    -------
    int
        The exit status.

    Raises
    ------
    UsageError
        If the arguments, the configuration or the song set cannot be used.
    """
    parts, names = split(options.words, here().parts, commands)
    submission = folder_of(options.submission, parts)
    _check(options)
    # These imports bring NumPy: wrong arguments are told without it, and its matrices here are far too small for
    # threads, whose start would cost more than all the algebra.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    coming = launched(options.sandbox == "process")
    # What is imported stays: to look for garbage among it takes as long as grading an exercise.
    gc.disable()
    from ..progress import Progress
    from ..sandbox.default import default_sandbox
    from ..single import grade_submission, ids_of

    gc.freeze()
    gc.enable()
    config = config_of(options.config, options.seed)
    seed = config.seed_of(submission.resolve().name) if config else 0
    source = here(seed, config.apply, songs_of(options.data, config)) if config else here()
    try:
        with default_sandbox(coming, warn, confinement(config, needs_of(parts)), tell) as sandbox:
            wanted = wanted_of(ids_of(source, parts), names)
            if options.watch:
                return _watch(options, submission, source, wanted, sandbox)
            with Progress() as progress:
                page = options.format == "html"
                report = grade_submission(submission, source, wanted, sandbox, progress.announce, pictures=page)
    except _refusals() as error:  # asked for, and imported, only where something is raised
        raise UsageError(in_a_kit(error)) from None
    _hand_out(report, options, submission)
    return _status(report)


def _refusals() -> Tuple[Type[Exception], ...]:
    """Return what a song set or a kit's suites that cannot be used raise."""
    from ..songs import SongsError
    from ..suitefile import SuiteError

    return SuiteError, SongsError


def _check(options: argparse.Namespace) -> None:
    """Refuse options that do not go together, or that a kit has not."""
    if options.seed and is_kit():
        raise UsageError(f"--seed {options.seed} cannot draw other cases: a kit holds those of one seed")
    not_in_a_kit(options)
    if options.open:
        as_a_page(options)
    require_writable(options.output)
    if options.watch and options.format not in ("terminal", "html"):
        raise UsageError(f"--watch shows its report in the terminal, or on a page: not with --format {options.format}")


def _hand_out(report: Report, options: argparse.Namespace, submission: Path) -> None:
    """Note what is solved, write the report, show it."""
    if options.submission is None:
        from ..diary import keep

        keep(submission, (result for part in report.parts for result in part.results))
    write(render(report, options), options.output)
    if options.open:
        show(options.output)


def _status(report: Report) -> int:
    from ..model import Status

    results = [result for part in report.parts for result in part.results]
    if report.interrupted:
        return INTERRUPTED
    if any(result.status is Status.GRADER_ERROR for result in results):
        return BROKEN
    return PASSED if all(result.status is Status.PASSED for result in results) else NOT_ALL


def _watch(
    options: argparse.Namespace, submission: Path, source: Source, wanted: Dict[str, List[str]], sandbox: Sandbox
) -> int:
    from ..report import html
    from ..report.progress import Plan
    from ..watching.command import Terminal, watch

    page = options.output if options.format == "html" else None
    opened: List[bool] = []

    def rewrite(report: Report) -> None:
        if page is not None:
            write(html.render(report, refresh=True), page)
            if options.open and not opened:
                opened.append(True)
                show(page)

    plans = [Plan(name, source.title(name), source.ids(name)) for name in source.parts]
    terminal = Terminal(in_the_terminal, plans, submission, options.submission is None, rewrite)
    return PASSED if watch(submission, source, wanted, sandbox, terminal, pictures=page is not None) else NOT_ALL

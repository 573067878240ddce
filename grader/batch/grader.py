"""Grade one submission. Whatever it does, and whatever goes wrong here, there is a report."""

from __future__ import annotations

import shutil
import time
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Callable, Dict, Iterator, List, Mapping, Sequence, Tuple

from ..config import Config
from ..exhibits import illustrated
from ..grading import grade
from ..model import CheckResult, Measurement, PartReport, Report, Result, Status, Suite, Trial
from ..report import html, json
from ..sandbox import Sandbox, Session
from . import Outcome, Task
from .content import sources
from .finding import locate
from .suites import built
from .unpacking import RefusedError, unpack

Watch = Callable[[Session], Session]


@dataclass(frozen=True)
class Grader:
    """All that submissions are graded with.

    Attributes
    ----------
    parts : tuple of str
    config : Config
    suites : mapping of str to Suite
        By part; empty where every student has a seed.
    sandbox : Sandbox
    scratch : Path
        A folder that workers may pass through, to unpack in.
    watch : callable
        Wraps a session, so that somebody else may have the processor while it waits.
    pictures : bool
        Run the exhibits, too, for the page; suites have their scenes then.
    """

    parts: Tuple[str, ...]
    config: Config
    suites: Mapping[str, Suite]
    sandbox: Sandbox
    scratch: Path
    watch: Watch = lambda session: session
    pictures: bool = False

    def grade(self, task: Task) -> Outcome:
        """Return what came of a submission."""
        started = time.monotonic()
        try:
            report, files = self._graded(task)
            return self._outcome(task, report, started, files, _of_grader(report))
        except Exception as failure:  # ours, whatever it is: the batch goes on
            error = f"{type(failure).__name__}: {failure}"
            return self._outcome(task, self._report(task, _all_failed(self.suites, error)), started, {}, error)

    def _outcome(self, task: Task, report: Report, started: float, files: Mapping[str, str], error: str) -> Outcome:
        return Outcome(
            original=task.original,
            report=json.render(report, indent=None),
            page=html.render(report),
            seconds=time.monotonic() - started,
            layers=report.layers,
            sources=files,
            error=error,
        )

    def _graded(self, task: Task) -> Tuple[Report, Mapping[str, str]]:
        """Return the report on a submission, and its files; one that is refused lacks all of them."""
        suites = self._suites(task)
        try:
            with self._opened(task) as root:
                parts = [self._part(suites[part], root) for part in self.parts]
                names = sorted({_file(trial) for suite in suites.values() for trial in suite.trials})
                return self._report(task, _compared(parts, suites)), sources(root, names)
        except RefusedError as refusal:
            return self._report(task, [_all(each, Status.MISSING, str(refusal)) for each in suites.values()]), {}

    def _suites(self, task: Task) -> Mapping[str, Suite]:
        if not self.config.per_student:
            return self.suites
        return {part: built(self.config, part, self.sandbox, task.seed, self.pictures) for part in self.parts}

    @contextmanager
    def _opened(self, task: Task) -> Iterator[Path]:
        """Give the folder in which the submission's parts lie."""
        if task.refused:
            raise RefusedError(task.refused)
        path = Path(task.path)
        place = locate(path, self.parts) if not task.archive else None
        if place is not None and not place.archive:
            yield place.root
            return
        target = self.scratch / f"{task.content[:24]}-{time.monotonic_ns()}"
        target.mkdir(mode=0o755)
        try:
            unpack(path if place is None else place.root, target)
            inner = locate(target, self.parts)
            yield target if inner.archive else inner.root
        finally:
            shutil.rmtree(target, ignore_errors=True)

    def _part(self, suite: Suite, root: Path) -> PartReport:
        with self.sandbox.open(root, suite.part) as session:
            watched = self.watch(session)
            graded = zip(suite.trials, grade(suite, watched))
            results = tuple(self._illustrated(result, trial, watched) for trial, result in graded)
        return PartReport(part=suite.part, title=suite.title, results=results)

    def _illustrated(self, result: Result, trial: Trial, session: Session) -> Result:
        return illustrated(result, lambda: trial, session) if self.pictures else result

    def _report(self, task: Task, parts: Sequence[PartReport]) -> Report:
        return Report(submission=task.original, parts=tuple(parts), layers=self.sandbox.layers())


def _compared(parts: Sequence[PartReport], suites: Mapping[str, Suite]) -> List[PartReport]:
    """Put beside a trained classifier how an earlier one does on the same songs, where that was graded as well."""
    found: Dict[str, Measurement] = {
        result.id: result.measurement for part in parts for result in part.results if result.measurement is not None
    }
    versus = {trial.id: found.get(trial.versus) for suite in suites.values() for trial in suite.trials}
    return [
        replace(
            part,
            results=tuple(replace(each, versus=versus[each.id]) if each.id in found else each for each in part.results),
        )
        for part in parts
    ]


def _file(trial: Trial) -> str:
    return f"{trial.id.split('.')[0]}/{trial.file}.py"


def _of_grader(report: Report) -> str:
    """Return what the engine says where it failed in an exercise, or ""."""
    told: List[str] = [
        f"{result.id}: {result.message}"
        for part in report.parts
        for result in part.results
        if result.status is Status.GRADER_ERROR
    ]
    return told[0] if told else ""


def _all_failed(suites: Mapping[str, Suite], error: str) -> Tuple[PartReport, ...]:
    told = f"the grader itself failed here ({error})"
    return tuple(_all(suite, Status.GRADER_ERROR, told) for suite in suites.values())


def _all(suite: Suite, status: Status, message: str) -> PartReport:
    """Return the same verdict on every exercise; one of the grader's own faults costs no points."""
    return PartReport(suite.part, suite.title, tuple(_one(trial, status, message) for trial in suite.trials))


def _one(trial: Trial, status: Status, message: str) -> Result:
    checks = () if status is Status.GRADER_ERROR else trial.probes
    return Result(
        id=trial.id,
        title=trial.title,
        status=status,
        checks=tuple(CheckResult(probe.title, status, 0.0, probe.points) for probe in checks),
        message=message,
    )


def failed(task: Task, suites: Mapping[str, Suite], error: str) -> Outcome:
    """Return the outcome of a submission over which a grader's whole process was lost, more than once.

    Parameters
    ----------
    task : Task
    suites : mapping of str to Suite
        By part.
    error : str
        What became of the processes.
    """
    report = Report(submission=task.original, parts=_all_failed(suites, error))
    return Outcome(task.original, json.render(report, indent=None), html.render(report), 0.0, (), {}, error)

"""A submission under watch: its suites, the last result of each exercise, and which of them are out of date."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import replace
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Callable, Dict, Iterable, List, Mapping, Optional, Sequence, Set, Type

from ..exhibits import illustrated
from ..grading import Announce, grade
from ..model import PartReport, Report, Result, Suite, Trial
from ..sandbox import Sandbox, Session
from ..sources import Source, Supply
from ..suite import select
from .affected import affected
from .earlier import Earlier


class Desk:
    """Grades what is out of date, and no more.

    Parameters
    ----------
    submission : Path
    source : Source
    wanted : mapping of str to sequence of str
        For each part the ids of the exercises to watch.
    sandbox : Sandbox
    pictures : bool
        Run the exhibits, too, for a page.
    """

    def __init__(
        self,
        submission: Path,
        source: Source,
        wanted: Mapping[str, Sequence[str]],
        sandbox: Sandbox,
        pictures: bool = False,
    ) -> None:
        self.submission = submission
        self.results: Dict[str, Result] = {}
        self.stale: Set[str] = {name for ids in wanted.values() for name in ids}
        self._source = source
        self._wanted = wanted
        self._sandbox = sandbox
        self._pictures = pictures
        self._stack = ExitStack()
        self._supplies: Dict[str, Supply] = {}
        self._suites: Dict[str, Suite] = {}
        self._earlier = Earlier(submission, source, sandbox, self._supply)

    def __enter__(self) -> Desk:
        for name in self._wanted:
            self._supply(name)
        return self

    def __exit__(
        self, kind: Optional[Type[BaseException]], error: Optional[BaseException], trace: Optional[TracebackType]
    ) -> None:
        self._stack.close()

    def trials(self) -> List[Trial]:
        """Return the exercises under watch and those that they build on, in teaching order."""
        return [trial for name in self._wanted for trial in self._suite(name).trials]

    def saved(self, paths: Iterable[Path]) -> None:
        """Note that files were saved: what they have a say in is out of date."""
        paths = list(paths)
        self._earlier.saved(paths)
        self.stale.update(affected(self.submission, paths, self.trials()))

    def grade(
        self, busy: Callable[[], bool] = lambda: False, announce: Announce = lambda trial, done, total: None
    ) -> List[str]:
        """Grade what is out of date, until that is all or something else is to be done; return what was graded."""
        done: List[str] = []
        for name in self._wanted:
            suite = self._suite(name)
            known = {i: result.status for i, result in self.results.items() if i not in self.stale}
            if not any(trial.id in self.stale or trial.id not in self.results for trial in suite.trials):
                continue
            with self._sandbox.open(self.submission, name) as session:
                for result in grade(suite, session, announce, self._supply(name).complete, known):
                    self.results[result.id] = self._illustrated(result, suite, session)
                    self.stale.discard(result.id)
                    done.append(result.id)
                    if self.stale and busy():
                        return done
        return done + [trial.id for trial in self.trials() if self._compare(trial, announce) and trial.id not in done]

    def _illustrated(self, result: Result, suite: Suite, session: Session) -> Result:
        if not self._pictures:
            return result
        trial = next(each for each in suite.trials if each.id == result.id)
        return illustrated(result, partial(self._supply(suite.part).stage, trial), session)

    def _compare(self, trial: Trial, announce: Announce) -> bool:
        """Put beside a trained classifier how an earlier one does; tell whether that has changed."""
        result = self.results.get(trial.id)
        if not trial.versus or result is None or result.measurement is None:
            return False
        graded = self.results.get(trial.versus)
        versus = graded.measurement if graded else self._earlier.measured(trial.versus, announce)
        self.results[trial.id] = replace(result, versus=versus)
        return versus != result.versus

    def result(self, name: str) -> Result:
        """Return the result of one exercise; it is graded, with what it builds on, where that is out of date."""
        part = name.split(".")[0]
        suite = select(self._suite(part), [name])
        known = {i: result.status for i, result in self.results.items() if i not in self.stale}
        if name not in known:
            with self._sandbox.open(self.submission, part) as session:
                for result in grade(suite, session, complete=self._supply(part).complete, known=known):
                    self.results[result.id] = result
                    self.stale.discard(result.id)
        return self.results[name]

    def report(self) -> Report:
        """Return the last results."""
        parts = (
            PartReport(
                part=name,
                title=self._source.title(name),
                results=tuple(self.results[each] for each in ids if each in self.results),
            )
            for name, ids in self._wanted.items()
        )
        return Report(submission=self.submission.resolve().name, parts=tuple(parts), layers=self._sandbox.layers())

    def _supply(self, name: str) -> Supply:
        if name not in self._supplies:
            self._supplies[name] = self._stack.enter_context(self._source.open(name, self._sandbox))
        return self._supplies[name]

    def _suite(self, name: str) -> Suite:
        if name not in self._suites:
            self._suites[name] = self._supply(name).suite(self._wanted[name])
        return self._suites[name]

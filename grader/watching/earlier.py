"""The classifiers of exercises that are not under watch, with which one under watch is compared."""

from __future__ import annotations

from pathlib import Path
from typing import Callable, Dict, Iterable, Optional

from ..grading import Announce, grade
from ..model import Measurement, Result, Suite
from ..sandbox import Sandbox
from ..sources import Source, Supply
from .affected import affected


class Earlier:
    """Trains such a classifier when it is first asked for, and again where a saved file has a say in it.

    Parameters
    ----------
    submission : Path
    source : Source
    sandbox : Sandbox
    supply : callable
        Opens the supply of a part.
    """

    def __init__(self, submission: Path, source: Source, sandbox: Sandbox, supply: Callable[[str], Supply]) -> None:
        self._submission = submission
        self._source = source
        self._sandbox = sandbox
        self._supply = supply
        self._suites: Dict[str, Suite] = {}
        self._results: Dict[str, Result] = {}

    def saved(self, paths: Iterable[Path]) -> None:
        """Note that files were saved."""
        paths = list(paths)
        for suite in self._suites.values():
            for name in affected(self._submission, paths, suite.trials):
                self._results.pop(name, None)

    def measured(self, name: str, announce: Announce) -> Optional[Measurement]:
        """Return how the classifier of an exercise does; None where there is none."""
        part = name.split(".")[0]
        if not (self._submission / part).is_dir() or name not in self._source.ids(part):
            return None
        if name not in self._suites:
            self._suites[name] = self._supply(part).suite([name])
        if name not in self._results:
            known = {each: result.status for each, result in self._results.items()}
            with self._sandbox.open(self._submission, part) as session:
                for result in grade(self._suites[name], session, announce, known=known):
                    self._results[result.id] = result
        return self._results[name].measurement

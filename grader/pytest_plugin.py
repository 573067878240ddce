"""Every check as a test, for the test panels of editors: `pytest exercises`.

`exercises/conftest.py` brings the hook in. Nothing of a student's is imported here: the tests ask the same engine as
the command line does, and fail with the same words. An exercise is graded when the first of its checks is asked for.
"""

from __future__ import annotations

import re
from contextlib import ExitStack
from pathlib import Path
from typing import Any, Dict, Iterator, List, Optional, Tuple, Union

import pytest

from .messages import printable
from .model import CheckResult, Result, Status, Trial
from .report.terminal import check as in_words
from .report.verdicts import WORDS
from .sandbox.default import default_sandbox
from .sandbox.launch import launch
from .sandbox.zygote import Options
from .sources import here
from .watching.desk import Desk

UNFINISHED = (Status.NOT_STARTED, Status.WAITING, Status.GRADER_ERROR)


class NotRightError(Exception):
    """A check that failed."""

    def __init__(self, check: CheckResult, result: Result) -> None:
        super().__init__(check.message or WORDS[check.status])
        self.check = check
        self.result = result


class Grader:
    """The submission that is tested, opened when it is asked for and closed with pytest."""

    def __init__(self, config: pytest.Config) -> None:
        self._config = config
        self._desks: Dict[Tuple[Path, str], Desk] = {}
        self._stack: Optional[ExitStack] = None
        self.source = here()

    def desk(self, root: Path, part: str) -> Desk:
        """Return the desk of a part of the submission at `root`."""
        if (root, part) not in self._desks:
            if self._stack is None:
                self._stack = ExitStack()
                self._config.add_cleanup(self._stack.close)
            # A sandbox a part: the libraries of one are not waited for by another.
            options = Options(warm=self.source.needs(part))
            sandbox = self._stack.enter_context(default_sandbox(launch(), _ignore, options))
            desk = Desk(root, self.source, {part: self.source.ids(part)}, sandbox)
            self._desks[root, part] = self._stack.enter_context(desk)
        return self._desks[root, part]


GRADER = pytest.StashKey[Grader]()


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> Optional[pytest.Collector]:
    """Collect a file that has exercises in it."""
    stash = parent.config.stash
    if GRADER not in stash:
        stash[GRADER] = Grader(parent.config)
    part = file_path.parent.name
    if file_path.suffix != ".py" or part not in stash[GRADER].source.parts:
        return None
    if not any(name.split(".")[1] == file_path.stem for name in stash[GRADER].source.ids(part)):
        return None
    file: pytest.Collector = ExerciseFile.from_parent(parent, path=file_path)
    return file


class ExerciseFile(pytest.File):
    """A file of a part."""

    @property
    def desk(self) -> Desk:
        """The part's desk."""
        return self.config.stash[GRADER].desk(self.path.parent.parent, self.path.parent.name)

    def collect(self) -> Iterator[pytest.Collector]:
        """Yield its exercises."""
        for trial in self.desk.trials():
            if trial.file == self.path.stem:
                yield ExerciseNode.from_parent(self, name=trial.function, trial=trial)


class ExerciseNode(pytest.Collector):
    """An exercise."""

    def __init__(self, trial: Trial, **fields: Any) -> None:
        super().__init__(**fields)
        self.trial = trial

    def collect(self) -> Iterator[pytest.Item]:
        """Yield its checks."""
        for probe in self.trial.probes:
            yield CheckItem.from_parent(self, name=probe.title, trial=self.trial)


class CheckItem(pytest.Item):
    """A check."""

    def __init__(self, trial: Trial, **fields: Any) -> None:
        super().__init__(**fields)
        self.trial = trial

    def runtest(self) -> None:
        """Grade the exercise, unless another check did, and pass, skip or fail as the check does."""
        file = self.getparent(ExerciseFile)
        assert file is not None
        result = file.desk.result(self.trial.id)
        check = next((each for each in result.checks if each.name == self.name), None)
        status = result.status if check is None or result.status in UNFINISHED else check.status
        if check is not None and check.status is Status.PASSED:
            return
        if check is None or status in UNFINISHED:
            pytest.skip(printable(result.message) or WORDS[status])
        raise NotRightError(check, result)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """Say what is wrong, in the words of the report; no traceback, for it would be ours."""
        if isinstance(excinfo.value, NotRightError):
            return in_words(excinfo.value.check, excinfo.value.result)
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> Tuple[Union[Path, str], Optional[int], str]:
        """Say where the function is written, so that an editor can go there."""
        return self.path, _line(self.path, self.trial.function), f"{self.trial.function}: {self.name}"


def _line(path: Path, function: str) -> Optional[int]:
    """Return the line, from 0, of the last definition of a function, which is the one that counts."""
    try:
        lines: List[str] = path.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return None
    found = [index for index, text in enumerate(lines) if re.match(rf"def\s+{re.escape(function)}\b", text)]
    return found[-1] if found else 0


def _ignore(text: str) -> None:
    """Say nothing of layers that are missing: here students run their own code."""

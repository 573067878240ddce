"""The conversation with a student who watches: what was saved, what is wrong now, and answers to keys.

Nothing is ever wiped off the screen: what was said scrolls up.
"""

from __future__ import annotations

import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Callable, Collection, Iterable, Iterator, List, Optional, Protocol, Tuple

from ..grading import Announce
from ..messages import printable
from ..model import Report, Result, Status
from ..report.verdicts import function, is_to_do, place
from .desk import Desk
from .ears import Ears, Saved

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

KEYS = "n next exercise, h hint, a all, q quit"
Verdict = Tuple[Status, float, str, str, Optional[float]]


class Screen(Protocol):
    """Where the session is shown."""

    def say(self, text: str) -> None:
        """Show a text."""

    def show(self, report: Report, only: Optional[Collection[str]] = None) -> None:
        """Show a report, or some of its exercises."""

    def progress(self, report: Report, keys: str) -> None:
        """Show, on one line, how far the whole masterclass has come, and which keys do what."""


@contextmanager
def _in_silence() -> Iterator[Announce]:
    yield lambda trial, done, total: None


class Session:
    """Grades what was saved and answers keys, until told to quit."""

    def __init__(
        self,
        desk: Desk,
        ears: Ears,
        screen: Screen,
        working: Callable[[], AbstractContextManager[Announce]] = _in_silence,
        clock: Callable[[], str] = lambda: time.strftime("%H:%M:%S"),
        keys: str = KEYS,
    ) -> None:
        self._desk = desk
        self._ears = ears
        self._screen = screen
        self._working = working
        self._clock = clock
        self._keys = keys
        self._at = ""

    def run(self) -> None:
        """Grade all, then go on until "q" is typed."""
        self._grade([])
        while True:
            if self._desk.stale and not self._ears.busy():
                self._grade([])
            event = self._ears.next()
            if isinstance(event, Saved):
                self._grade(event.paths)
            elif event.key in ("q", "Q", "\x03", "\x04"):
                return
            else:
                self._answer(event.key.lower())

    def _grade(self, paths: Iterable[Path]) -> None:
        names = sorted(path.relative_to(self._desk.submission).as_posix() for path in paths)
        self._desk.saved(paths)
        before = {name: _verdict(result) for name, result in self._desk.results.items()}
        started = time.perf_counter()
        with self._working() as announce:
            graded = self._desk.grade(self._ears.busy, announce)
        results = self._desk.results
        if names:
            seconds = time.perf_counter() - started
            what = f"{len(graded)} exercise{'s' * (len(graded) != 1)} graded in {seconds:.1f} s"
            self._screen.say(f"\n{self._clock()}  {printable(', '.join(names))} saved: {what}")
        # Of what merely builds on a saved file, only the news.
        shown = [
            name
            for name in graded
            if not before or place(results[name]) in names or before.get(name) != _verdict(results[name])
        ]
        if shown:
            self._screen.show(self._desk.report(), None if not before else shown)
        if names:
            saved = [result for result in self._unfinished() if place(result) in names]
            self._at = saved[0].id if saved else ""
        self._prompt()

    def _answer(self, key: str) -> None:
        answers = {"n": self._next, "h": self._hint, "a": self._all}
        if key in answers:
            answers[key]()
            self._prompt()

    def _prompt(self) -> None:
        self._screen.progress(self._desk.report(), self._keys)

    def _all(self) -> None:
        self._screen.show(self._desk.report())

    def _next(self) -> None:
        """Go to the next exercise that can be worked on, from the last to the first again."""
        left = [result.id for result in self._unfinished()]
        if self._at in left:
            self._at = left[(left.index(self._at) + 1) % len(left)]
        result = self._current()
        if result is not None:
            self._at = result.id
            self._screen.show(self._desk.report(), [result.id])

    def _hint(self) -> None:
        result = self._current()
        if result is not None:
            hints = [result.hint, *(trial.hint for trial in self._desk.trials() if trial.id == result.id)]
            for hint in dict.fromkeys(hint for hint in hints if hint):
                self._screen.say(f"\n{function(result)} in {place(result)}: {hint}")

    def _current(self) -> Optional[Result]:
        """Return the exercise that is being worked on: by the last save, or by the key for the next one."""
        left = self._unfinished()
        if not left:
            self._screen.say("\nevery exercise is passed")
        return next((result for result in left if result.id == self._at), left[0] if left else None)

    def _unfinished(self) -> List[Result]:
        return [result for part in self._desk.report().parts for result in part.results if is_to_do(result)]


def _verdict(result: Result) -> Verdict:
    versus = result.versus.accuracy if result.versus else None
    return result.status, result.points, result.message, result.hint, versus


def folders(desk: Desk) -> List[Path]:
    """Return the folders to look at: those of the parts, and of the parts that they may import."""
    return sorted(path for path in desk.submission.iterdir() if path.is_dir() and not path.name.startswith((".", "_")))

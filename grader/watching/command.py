"""`--watch`: put desk, ears and screen together, in a terminal."""

from __future__ import annotations

import sys
import textwrap
from contextlib import contextmanager
from pathlib import Path
from typing import Callable, Collection, Iterator, Mapping, Optional, Sequence

from ..diary import keep
from ..grading import Announce
from ..model import Report, Status
from ..progress import Progress
from ..report.progress import Plan, line
from ..sandbox import Sandbox
from ..screen import speaks_unicode, width
from ..sources import Source
from .changes import changes
from .desk import Desk
from .ears import Ears
from .keys import can_read, keys, single_keys
from .session import KEYS, Session, folders

Text = Callable[[Report, Optional[Collection[str]]], str]


class Terminal:
    """Shows the session on the standard output, and on a page where one is asked for.

    Parameters
    ----------
    text : callable
        Lays out a report, or some of its exercises.
    plans : sequence of Plan
        All parts of the masterclass.
    folder : Path
        Where the diary is.
    own : bool
        The folder is the student's own, so that a diary is kept.
    page : callable
        Writes a report as a page, or does nothing.
    """

    def __init__(
        self, text: Text, plans: Sequence[Plan], folder: Path, own: bool, page: Callable[[Report], None]
    ) -> None:
        self._text = text
        self._plans = plans
        self._folder = folder
        self._own = own
        self._page = page

    def say(self, text: str) -> None:
        """Show a text, wrapped."""
        lines = (
            textwrap.fill(each, width(), subsequent_indent="  ", break_on_hyphens=False) for each in text.split("\n")
        )
        self._print("\n".join(lines) + "\n")

    def show(self, report: Report, only: Optional[Collection[str]] = None) -> None:
        """Show a report, or some of its exercises."""
        self._print("\n" + self._text(report, only))

    def progress(self, report: Report, keys: str) -> None:
        """Show, on one line, how far the whole masterclass has come, and which keys do what."""
        results = [result for part in report.parts for result in part.results]
        diary = keep(self._folder, results, write_it=self._own)
        self._print(f"\n{line(self._plans, diary, speaks_unicode())}\n{keys}\n")
        self._page(report)

    def _print(self, text: str) -> None:
        sys.stdout.write(text)
        sys.stdout.flush()


@contextmanager
def _bar() -> Iterator[Announce]:
    """Show a bar while a grading takes longer than a second."""
    with Progress() as progress:
        yield progress.announce


def watch(
    submission: Path,
    source: Source,
    wanted: Mapping[str, Sequence[str]],
    sandbox: Sandbox,
    terminal: Terminal,
    pictures: bool = False,
) -> bool:
    """Grade, and grade again what was saved, until the student quits; return whether all is passed.

    Parameters
    ----------
    submission : Path
    source : Source
    wanted : mapping of str to sequence of str
        By part, the ids of the exercises that are looked at.
    sandbox : Sandbox
    terminal : Terminal
        Where things are shown.
    pictures : bool
        Run the exhibits, too.
    """
    ears = Ears()
    legend = f"watching: {KEYS}" if can_read() else "watching: Ctrl-C ends it"
    with Desk(submission, source, wanted, sandbox, pictures) as desk, single_keys():
        typed = keys(ears.stop) if can_read() else ()
        ears.listen(changes(folders(desk), ears.stop), typed)
        try:
            Session(desk, ears, terminal, _bar, keys=legend).run()
        except KeyboardInterrupt:
            terminal.say("")
        finally:
            ears.stop.set()
        results = [result for part in desk.report().parts for result in part.results]
    return bool(results) and all(result.status is Status.PASSED for result in results)

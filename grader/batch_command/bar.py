"""Progress with rate, time left and failures on the standard error stream; nothing where that is no terminal."""

from __future__ import annotations

import sys
from types import TracebackType
from typing import TYPE_CHECKING, Optional, Type

if TYPE_CHECKING:
    from rich.progress import Progress


class Bar:
    """Shows how far a batch has come."""

    def __init__(self) -> None:
        self._progress: Optional[Progress] = None

    def __enter__(self) -> Bar:
        if sys.stderr.isatty():
            self._progress = _progress()
            self._progress.add_task("grading", total=None, rate="", failed="")
        return self

    def __exit__(
        self, kind: Optional[Type[BaseException]], error: Optional[BaseException], trace: Optional[TracebackType]
    ) -> None:
        if self._progress is not None:
            self._progress.stop()

    def announce(self, done: int, total: int, failed: int) -> None:
        """Show that `done` of `total` are done, over `failed` of which the grader itself failed."""
        if self._progress is not None and total:
            self._progress.start()
            task = self._progress.tasks[0]
            rate = f"{task.speed:.1f}/s" if task.speed else ""
            told = f"{failed} failed" if failed else ""
            self._progress.update(task.id, completed=done, total=total, rate=rate, failed=told)


def _progress() -> Progress:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"),
        TimeRemainingColumn(),
        TextColumn("{task.fields[failed]}"),
        console=Console(stderr=True),
        transient=True,
    )

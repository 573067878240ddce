"""Progress with rate and time left on the standard error stream; nothing where that is no terminal."""

from __future__ import annotations

import sys
from types import TracebackType
from typing import TYPE_CHECKING, Optional, Type

if TYPE_CHECKING:
    from rich.progress import Progress


class Bar:
    """Shows how far a long job has come.

    Parameters
    ----------
    title : str
    unit : str
        What is counted: "songs", for example; "bytes" are shown as such.
    at_once : bool
        Appear before the first announcement.
    """

    def __init__(self, title: str, unit: str = "songs", at_once: bool = True) -> None:
        self._title, self._unit, self._at_once = title, unit, at_once
        self._progress: Optional[Progress] = None

    def __enter__(self) -> Bar:
        if sys.stderr.isatty():
            self._progress = _progress(self._unit)
            self._progress.add_task(self._title, total=None, rate="", failed="")
            if self._at_once:
                self._progress.start()
        return self

    def __exit__(
        self, kind: Optional[Type[BaseException]], error: Optional[BaseException], trace: Optional[TracebackType]
    ) -> None:
        if self._progress is not None:
            self._progress.stop()

    def announce(self, done: int, total: int, failed: int = 0) -> None:
        """Show that `done` of `total` are done, `failed` of them in vain; a total of 0 is unknown."""
        if self._progress is not None:
            self._progress.start()
            task = self._progress.tasks[0]
            rate = f"{task.speed:.1f} {self._unit}/s" if task.speed and self._unit != "bytes" else ""
            told = f"{failed} failed" if failed else ""
            self._progress.update(task.id, completed=done, total=total or None, rate=rate, failed=told)


def _progress(unit: str) -> Progress:
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        DownloadColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
        TransferSpeedColumn,
    )

    counts = (DownloadColumn(), TransferSpeedColumn()) if unit == "bytes" else (MofNCompleteColumn(),)
    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        *counts,
        TextColumn("{task.fields[rate]}"),
        TimeRemainingColumn(),
        TextColumn("{task.fields[failed]}"),
        console=Console(stderr=True),
        transient=True,
    )

"""Progress with rate and time left on the standard error stream; nothing where that is no terminal."""

from __future__ import annotations

import sys
from types import TracebackType
from typing import TYPE_CHECKING, Optional, Type

if TYPE_CHECKING:
    from rich.progress import Progress


class Bar:
    """Shows how far a job has come. Bytes are shown as such."""

    def __init__(self, title: str, unit: str = "songs") -> None:
        self._title, self._unit = title, unit
        self._progress: Optional[Progress] = None

    def __enter__(self) -> Bar:
        if sys.stderr.isatty():
            self._progress = _progress(self._unit)
            self._progress.add_task(self._title, total=None, rate="")
            self._progress.start()
        return self

    def __exit__(
        self, kind: Optional[Type[BaseException]], error: Optional[BaseException], trace: Optional[TracebackType]
    ) -> None:
        if self._progress is not None:
            self._progress.stop()

    def announce(self, done: int, total: int) -> None:
        """Show that `done` of `total` are done; a total of 0 is unknown."""
        if self._progress is not None:
            task = self._progress.tasks[0]
            rate = f"{task.speed:.1f} {self._unit}/s" if task.speed and self._unit != "bytes" else ""
            self._progress.update(task.id, completed=done, total=total or None, rate=rate)


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
        console=Console(stderr=True),
        transient=True,
    )

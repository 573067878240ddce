"""A progress bar for gradings that take longer than a second; none where errors do not go to a terminal."""

from __future__ import annotations

import sys
import threading
from types import TracebackType
from typing import TYPE_CHECKING, Optional, Type

from .model import Trial

if TYPE_CHECKING:
    from rich.progress import Progress as Bar

PATIENCE = 1.0
"""Seconds before the bar appears."""


class Progress:
    """Counts exercises; shows a bar on the standard error stream once that takes longer than `PATIENCE`."""

    def __init__(self) -> None:
        self._over = False
        self._total = 1
        self._done = 0
        self._name = "grading starts"
        self._bar: Optional[Bar] = None
        self._lock = threading.Lock()
        self._timer = threading.Timer(PATIENCE, self._appear)
        self._timer.daemon = True

    def __enter__(self) -> Progress:
        if sys.stderr.isatty():
            self._timer.start()
        return self

    def __exit__(
        self, kind: Optional[Type[BaseException]], error: Optional[BaseException], trace: Optional[TracebackType]
    ) -> None:
        self._timer.cancel()
        with self._lock:
            self._over = True
            if self._bar is not None:
                self._bar.stop()

    def announce(self, trial: Trial, done: int, total: int) -> None:
        """Show that `trial` is being graded, after `done` others of `total`."""
        with self._lock:
            what = "training and testing" if trial.then else "grading"
            self._name, self._done, self._total = f"{what} {trial.function}", done, total
            self._show()

    def _appear(self) -> None:
        from rich.console import Console  # here, since quick gradings do without
        from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn
        from rich.progress import Progress as Bar

        with self._lock:
            if self._over:
                return
            columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
            self._bar = Bar(*columns, console=Console(stderr=True), transient=True)
            self._bar.add_task(self._name, total=self._total)
            self._bar.start()
            self._show()

    def _show(self) -> None:
        if self._bar is not None:
            task = self._bar.task_ids[0]
            self._bar.update(task, completed=self._done, total=self._total, description=self._name)

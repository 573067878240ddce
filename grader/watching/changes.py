"""Tell which files of a submission were saved.

What changed is told by the files' dates and sizes. The system's own messages, where watchfiles is installed, only say
when to look: some folders, such as those mounted into a container, send none, so we look once a second in any case.
"""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Dict, Iterator, Sequence, Set, Tuple

LOOK_EVERY = 1.0
"""Seconds between two looks where the system tells of changes."""
LOOK_OFTEN = 0.3
"""Seconds where it does not."""

Snapshot = Dict[Path, Tuple[int, int]]


def changes(folders: Sequence[Path], stop: threading.Event) -> Iterator[Set[Path]]:
    """Yield the Python files that were saved, made or deleted in `folders` since the last time, until `stop` is set."""
    before = _snapshot(folders)
    for _ in _moments(folders, stop):
        after = _snapshot(folders)
        changed = {path for path in {*before, *after} if before.get(path) != after.get(path)}
        before = after
        if changed:
            yield changed


def _snapshot(folders: Sequence[Path]) -> Snapshot:
    found: Snapshot = {}
    for folder in folders:
        for path in folder.glob("*.py"):
            try:
                state = path.stat()
            except OSError:
                continue
            found[path] = (state.st_mtime_ns, state.st_size)
    return found


def _moments(folders: Sequence[Path], stop: threading.Event) -> Iterator[None]:
    """Yield whenever it is time to look."""
    try:
        from watchfiles import watch
    except ImportError:
        while not stop.wait(LOOK_OFTEN):
            yield
        return
    every = int(LOOK_EVERY * 1000)
    looks = watch(
        *folders, stop_event=stop, debounce=200, step=20, rust_timeout=every, yield_on_timeout=True, recursive=False
    )
    yield from (None for _ in looks)

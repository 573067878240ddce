"""What happens while we watch, one thing after the other: files that were saved, keys that were typed."""

from __future__ import annotations

import queue
import threading
from pathlib import Path
from typing import FrozenSet, Iterable, NamedTuple, Set, Union


class Saved(NamedTuple):
    """Files that were saved."""

    paths: FrozenSet[Path]


class Typed(NamedTuple):
    """A key."""

    key: str


Event = Union[Saved, Typed]


class Ears:
    """Collects events from threads of their own."""

    def __init__(self) -> None:
        self._heard: queue.Queue[Event] = queue.Queue()
        self.stop = threading.Event()

    def listen(self, saved: Iterable[Set[Path]], typed: Iterable[str]) -> None:
        """Start to collect what the two iterables give."""
        for each in (
            threading.Thread(target=self._hear, args=((Saved(frozenset(paths)) for paths in saved),), daemon=True),
            threading.Thread(target=self._hear, args=((Typed(key) for key in typed),), daemon=True),
        ):
            each.start()

    def _hear(self, events: Iterable[Event]) -> None:
        for event in events:
            self._heard.put(event)

    def busy(self) -> bool:
        """Tell whether something has happened that was not asked for yet."""
        return not self._heard.empty()

    def next(self) -> Event:
        """Return the next event; wait for it."""
        while True:
            try:
                return self._heard.get(timeout=0.5)  # so that Ctrl-C is heard on Windows, too
            except queue.Empty:
                continue

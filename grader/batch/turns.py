"""Who has the processor: one submission at a time, and while its code only sleeps, another one.

A submission that waits for a limit of time costs a core nothing, but seconds. Were every core to wait with it, fifty
sleepers would hold up a class; were all to run at once, code that works hard would run into limits through no fault of
its own. So there is one token: whoever works has it, and a watcher passes it on where a worker, for half a second, has
hardly used the processor.
"""

from __future__ import annotations

import threading
import time
from dataclasses import dataclass
from typing import Callable, List, Optional

from ..model import Batch, Transcript
from ..sandbox import Session

TICK = 0.25
"""Seconds between two looks at those that work."""
AWAKE = 0.2
"""The share of a tick that a worker uses of the processor, at least, if it does not sleep."""
SLEEPERS = 15
"""How many may wait at a time: each is a process and its memory."""


@dataclass
class _Call:
    """A batch of calls that is being run. `used` is the processor time of its worker when it was last looked at."""

    cpu: Callable[[], Optional[float]]
    seen: float
    used: Optional[float] = None
    asleep: bool = False


class Turns:
    """The token. It may be used from several threads."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._free = True
        self._returning = 0
        self._inside = 0
        self._calls: List[_Call] = []
        threading.Thread(target=self._watch, daemon=True).start()

    def enter(self) -> None:
        """Wait until another submission may begin; those that have begun come first."""
        with self._changed:
            self._changed.wait_for(lambda: self._free and not self._returning and self._inside <= SLEEPERS)
            self._free = False
            self._inside += 1

    def leave(self) -> None:
        """Be done with a submission, and pass the token on."""
        with self._changed:
            self._inside -= 1
            self._pass_on()

    def watched(self, session: Session) -> Session:
        """Return `session` such that others may work while it sleeps."""
        return _Watched(self, session)

    def begin(self, session: Session) -> _Call:
        """Watch a batch of calls."""
        cpu: Callable[[], Optional[float]] = getattr(session, "cpu", lambda: None)
        # Its worker is not asked yet: nearly all calls are over before the first look.
        call = _Call(cpu, time.monotonic())
        with self._changed:
            self._calls.append(call)
        return call

    def end(self, call: _Call) -> None:
        """Go on with the token, waiting for it where it was passed on."""
        with self._changed:
            self._calls.remove(call)
            if call.asleep:
                self._returning += 1
                self._changed.wait_for(lambda: self._free)
                self._returning -= 1
                self._free = False

    def _pass_on(self) -> None:
        self._free = True
        self._changed.notify_all()

    def _watch(self) -> None:
        while True:
            time.sleep(TICK)
            with self._changed:
                for call in self._calls:
                    if not call.asleep and self._sleeps(call):
                        call.asleep = True
                        self._pass_on()

    def _sleeps(self, call: _Call) -> bool:
        now = time.monotonic()
        if now - call.seen < TICK:
            return False
        used = call.cpu()
        idle = used is not None and call.used is not None and used - call.used < AWAKE * (now - call.seen)
        # A worker that was started anew since has used less than the one before: look again.
        idle = idle and used is not None and call.used is not None and used >= call.used
        call.seen, call.used = now, used
        return idle


class _Watched:
    """A session whose waiting is watched."""

    def __init__(self, turns: Turns, session: Session) -> None:
        self._turns, self._session = turns, session

    def run(self, batch: Batch) -> Transcript:
        """Make the calls of `batch`."""
        call = self._turns.begin(self._session)
        try:
            return self._session.run(batch)
        finally:
            self._turns.end(call)

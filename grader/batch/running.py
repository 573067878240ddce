"""Graders side by side on this machine: a process a core, each with a sandbox of its own.

A process that dies costs nothing but time: what it had under way is graded again by one that has nothing else to do,
and a submission over which that one dies, too, gets the verdict "grader error".
"""

from __future__ import annotations

import json
import os
import selectors
import socket
import subprocess
import sys
from collections import deque
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from typing import Any, Callable, Deque, Dict, Iterable, Iterator, List

from ..model import Suite
from ..sources import PROJECT
from . import Outcome, Task
from .grader import failed
from .lane import BROKEN, DONE, WANT, WARN, Settings

CHUNK = 1 << 18
GRACE = 5.0
"""Seconds in which a process that has nothing more to do ends."""
IDLE_DEATHS = 3
"""How many processes may die without a task before there is no point in going on."""
START = "from grader.batch.lane import main; main()"


class LaneError(Exception):
    """The processes that grade cannot work at all."""


@dataclass
class _Lane:
    process: subprocess.Popen[bytes]
    channel: socket.socket
    alone: bool
    received: bytearray = field(default_factory=bytearray)
    under_way: Dict[str, Task] = field(default_factory=dict)
    resting: bool = False


class Lanes:
    """Runs tasks.

    Parameters
    ----------
    settings : Settings
    jobs : int
        How many processes.
    suites : callable
        Reads the suites, for the report on a submission that no process survives.
    warn : callable
        Told what the sandbox lacks.
    start : str
        Python code that each process runs; `grader.batch.lane` says what is expected of it.
    """

    def __init__(
        self,
        settings: Settings,
        jobs: int,
        suites: Callable[[], Dict[str, Suite]],
        warn: Callable[[str], None] = lambda text: None,
        start: str = START,
    ) -> None:
        self._settings, self._jobs, self._suites, self._warn = settings, jobs, suites, warn
        self._code = start
        self._selector = selectors.DefaultSelector()
        self._lanes: List[_Lane] = []
        self._waiting: Deque[Task] = deque()
        self._suspects: Deque[Task] = deque()
        self._idle_deaths = 0
        self._finished: Deque[Outcome] = deque()

    def run(self, tasks: Iterable[Task]) -> Iterator[Outcome]:
        """Yield the outcome of each task as it comes.

        Raises
        ------
        LaneError
            If the processes do not even start.
        """
        self._waiting.extend(tasks)
        left = len(self._waiting)
        try:
            while left:
                self._start_what_is_needed()
                while not self._finished:
                    for key, _ in self._selector.select():
                        self._hear(key.data)
                        self._start_what_is_needed()
                while self._finished:
                    left -= 1
                    yield self._finished.popleft()
        finally:
            # All are told at once, so that they end side by side.
            for lane in self._lanes:
                with suppress(OSError):  # it has just died
                    lane.channel.shutdown(socket.SHUT_RDWR)
            for lane in list(self._lanes):
                self._end(lane, GRACE)
            self._selector.close()

    def _start_what_is_needed(self) -> None:
        together = sum(not lane.alone for lane in self._lanes)
        for _ in range(together, min(self._jobs, together + len(self._waiting))):
            self._start(alone=False)
        if self._suspects and not any(lane.alone for lane in self._lanes):
            self._start(alone=True)

    def _start(self, alone: bool) -> None:
        ours, theirs = socket.socketpair()
        paths = [str(PROJECT), *filter(None, [os.environ.get("PYTHONPATH")])]
        with theirs:
            process = subprocess.Popen(
                [sys.executable, "-c", self._code, str(theirs.fileno())],
                stdin=subprocess.DEVNULL,
                pass_fds=[theirs.fileno()],
                env={**os.environ, "PYTHONPATH": os.pathsep.join(paths)},
            )
        lane = _Lane(process, ours, alone)
        self._lanes.append(lane)
        self._selector.register(ours, selectors.EVENT_READ, lane)
        self._say(lane, asdict(self._settings))

    def _say(self, lane: _Lane, value: Any) -> None:
        with suppress(OSError):  # it has died, and that is heard of soon
            lane.channel.sendall(json.dumps(value).encode() + b"\n")

    def _hear(self, lane: _Lane) -> None:
        try:
            data = lane.channel.recv(CHUNK)
        except OSError:
            data = b""
        if not data:
            self._bury(lane)
            return
        start = len(lane.received)
        lane.received += data
        if b"\n" not in memoryview(lane.received)[start:].tobytes():
            return
        *lines, rest = bytes(lane.received).split(b"\n")
        lane.received = bytearray(rest)
        for line in lines:
            self._obey(lane, *json.loads(line))

    def _obey(self, lane: _Lane, kind: str, value: Any) -> None:
        if kind == WARN:
            self._warn(value)
        elif kind == BROKEN:
            raise LaneError(value)
        elif kind == WANT:
            self._give(lane)
        elif kind == DONE:
            outcome = Outcome(**{**value, "layers": tuple(map(tuple, value["layers"]))})
            del lane.under_way[outcome.original]
            self._finished.append(outcome)
            if lane.alone and lane.resting and self._suspects:
                lane.resting = False
                self._say(lane, "more")

    def _give(self, lane: _Lane) -> None:
        queue = self._suspects if lane.alone else self._waiting
        if not queue or (lane.alone and lane.under_way):
            lane.resting = True
            self._say(lane, None)
            return
        task = queue.popleft()
        lane.under_way[task.original] = task
        self._say(lane, asdict(task))

    def _bury(self, lane: _Lane) -> None:
        """Deal with the death of a process."""
        status = self._end(lane)
        if not lane.under_way:
            self._idle_deaths += 1
            if self._idle_deaths >= IDLE_DEATHS:
                raise LaneError(f"a process that grades has ended (exit status {status}); its own words are above")
        elif lane.alone:
            told = f"the process that graded it has died (exit status {status})"
            self._finished.extend(failed(task, self._suites(), told) for task in lane.under_way.values())
        else:
            self._suspects.extend(lane.under_way.values())

    def _end(self, lane: _Lane, grace: float = 0.0) -> int:
        """Let a process end within so many seconds, and clean up after its workers; else kill it."""
        self._lanes.remove(lane)
        self._selector.unregister(lane.channel)
        lane.channel.close()
        with suppress(subprocess.TimeoutExpired):
            return lane.process.wait(grace)
        lane.process.kill()
        return lane.process.wait()

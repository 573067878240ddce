"""Run batches on one submission, starting its worker again whenever it is lost.

A worker is killed when a call takes too long or its process misbehaves; the calls that are left go to a new one, so
that one bad function does not take the others down.
"""

from __future__ import annotations

import signal
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Callable, Dict, List, Optional, Protocol, Set, Tuple

from ..model import Batch, Crashed, Missing, Reply, TimedOut, Transcript
from ..worker.wire import Encoder, WireError
from .answers import call_reply, import_problem, kept_values
from .channel import Channel


@dataclass(frozen=True)
class Limits:
    """How long student code may take, in seconds, and how much it may send back, in bytes.

    After as many lost workers as `patience` says, the rest of an exercise's calls are not tried: a loop that never
    ends would otherwise keep a student waiting for `exercise` seconds.
    """

    load: float = 10.0
    call: float = 2.0
    exercise: float = 20.0
    patience: int = 3
    reply: int = 1 << 26


class Worker(Protocol):
    """A process that runs student code."""

    channel: Channel

    def end(self, grace: float = 0.0) -> int:
        """Kill it, after waiting `grace` seconds for it to die by itself; return its exit status."""


class WorkerSession:
    """A submission and the worker that runs it now.

    Parameters
    ----------
    root : Path
        The submission's folder.
    part : str
        The folder in it whose files are called.
    start : callable
        Starts a worker.
    limits : Limits
    """

    def __init__(self, root: Path, part: str, start: Callable[[], Worker], limits: Limits) -> None:
        self._place = {"root": str(root), "path": [str(root / part), str(root)]}
        self._start = start
        self._limits = limits
        self._worker = start()
        self._loaded: Set[str] = set()
        self._unloadable: Dict[str, Reply] = {}

    def close(self) -> None:
        """End the worker."""
        self._worker.end()

    def run(self, batch: Batch) -> Transcript:
        """Make the calls of `batch` in order."""
        started = time.monotonic()
        run = _Run(batch, started + self._limits.exercise)
        while run.left:
            problem = self._load(batch.file)
            if problem is None and time.monotonic() >= run.deadline:
                problem = TimedOut(seconds=self._limits.exercise, scope="exercise")
            if problem is None and run.lost >= self._limits.patience:
                problem = run.replies[-1]
            if problem is not None:
                run.give_up(problem)
            else:
                self._attempt(run)
        return Transcript(
            replies=tuple(run.replies),
            printed=run.printed,
            kept=run.kept,
            seconds=time.monotonic() - started,
        )

    def _load(self, file: str) -> Optional[Reply]:
        """Import `file` unless this worker has done so; return what is wrong with it, or None."""
        if file not in self._loaded and file not in self._unloadable:
            problem = self._import(file)
            if problem is None:
                self._loaded.add(file)
            else:
                self._unloadable[file] = problem
        return self._unloadable.get(file)

    def _import(self, file: str) -> Optional[Reply]:
        deadline = time.monotonic() + self._limits.load
        try:
            self._request(file, "", Encoder(), [], deadline)
            return import_problem(self._worker.channel.receive(deadline))
        except TimeoutError:
            self._restart()
            return TimedOut(seconds=self._limits.load, scope="import")
        except (WireError, OSError) as error:
            return Crashed(reason=self._post_mortem(error))

    def _attempt(self, run: _Run) -> None:
        """Make the calls that are left, until all are done or the worker is lost."""
        channel = self._worker.channel
        first = len(run.replies)
        encoder = Encoder()
        calls = [[encoder.encode(argument) for argument in call] for call in run.left]
        try:
            self._request(run.batch.file, run.batch.function, encoder, calls, self._deadline(run))
            while run.left:
                reply = call_reply(channel.receive(self._deadline(run)))
                if isinstance(reply, Missing):
                    return run.give_up(reply)
                run.add(reply)
            kept = kept_values(channel.receive(self._deadline(run)), len(calls))
            # The results of calls that an earlier worker made went with it.
            run.kept = kept if not first else None
        except TimeoutError:
            over = time.monotonic() >= run.deadline
            seconds, scope = (self._limits.exercise, "exercise") if over else (self._limits.call, "call")
            run.lose(TimedOut(seconds=seconds, scope=scope))
            self._restart()
        except (WireError, OSError) as error:
            run.lose(Crashed(reason=self._post_mortem(error)))
        finally:
            if not first:
                run.printed = channel.printed()

    def _deadline(self, run: _Run) -> float:
        return min(time.monotonic() + self._limits.call, run.deadline)

    def _request(self, file: str, function: str, encoder: Encoder, calls: List[Any], deadline: float) -> None:
        metadata = {**self._place, "file": file, "function": function, "calls": calls}
        self._worker.channel.request(encoder, metadata, deadline)

    def _post_mortem(self, error: Exception) -> str:
        """Start a new worker; say in words why the old one was lost."""
        status = self._worker.end(grace=0.5)
        self._renew()
        if isinstance(error, WireError):
            return f"its process sent something that is no answer: {error}"
        return _cause(status)

    def _restart(self) -> None:
        self._worker.end()
        self._renew()

    def _renew(self) -> None:
        self._worker = self._start()
        self._loaded.clear()


class _Run:
    """A batch on its way: what has come of it so far."""

    def __init__(self, batch: Batch, deadline: float) -> None:
        self.batch = batch
        self.deadline = deadline
        self.replies: List[Reply] = []
        self.printed = ""
        self.kept: Optional[Tuple[Any, ...]] = None
        self.lost = 0

    @property
    def left(self) -> Tuple[Tuple[Any, ...], ...]:
        return self.batch.calls[len(self.replies) :]

    def add(self, reply: Reply) -> None:
        self.replies.append(reply)

    def lose(self, reply: Reply) -> None:
        """Put `reply` in place of the one that will not come; after the last call it only costs `kept`."""
        self.lost += 1
        if self.left:
            self.add(reply)

    def give_up(self, reply: Reply) -> None:
        for _ in self.left:
            self.add(reply)


def _cause(status: int) -> str:
    """Say in words what an exit status means: negative for the signal that ended the process."""
    if status >= 0:
        return f"your code ended the whole process (exit status {status}), perhaps by os._exit"
    try:
        name = signal.Signals(-status).name
    except ValueError:
        name = f"signal {-status}"
    words = {"SIGSEGV": "a crash in native code", "SIGABRT": "it aborted", "SIGKILL": "it was killed"}
    return f"the process that ran your code died: {words.get(name, 'it was stopped')} ({name})"

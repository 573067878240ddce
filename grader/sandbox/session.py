"""Run batches on one submission, starting its worker again whenever it is lost.

A worker is killed when a call takes too long or its process misbehaves; the calls that are left go to a new one, so
that one bad function does not take the others down.
"""

from __future__ import annotations

import json
import signal
import time
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Callable, Dict, List, NamedTuple, Optional, Protocol, Sequence, Set, Tuple, TypeVar
from weakref import WeakKeyDictionary

from ..model import Batch, Crashed, Missing, Raised, Reply, Returned, TimedOut, Transcript
from ..worker.scratch import MAX_BYTES, MAX_FILES
from ..worker.wire import WireError
from .answers import NOTHING, Question, Sent, call_reply, changed_later, import_problem, question
from .channel import Channel

MAX_HELD = 1 << 27
"""Bytes of the results of one batch, which are compared only when all are there."""

Wording = TypeVar("Wording", Reply, Optional[Reply])

EXCESSES = {
    "bytes": f"your code wrote more than {MAX_BYTES >> 20} MB of temporary files",
    "files": f"your code made more than {MAX_FILES} temporary files, or folders too deep inside each other",
    "zygote": "the process that ran your code was killed from outside: is there enough memory?",
}
DEATHS = {
    "SIGSEGV": "a crash in native code",
    "SIGABRT": "it aborted",
    "SIGKILL": "it was killed",
    "SIGSYS": "a call to the system that is not allowed here",
}


@dataclass(frozen=True)
class Limits:
    """How long student code may take, in seconds, and how much it may use and send back, in bytes.

    After as many lost workers as `patience` says, the rest of an exercise's calls are not tried: a loop that never
    ends would otherwise keep a student waiting for `exercise` seconds. `audio` is for a call that works on sound,
    `train` and `predict` for one that trains a classifier and one that asks it. `cpu` is the processor time of one
    worker, all its threads together.
    """

    load: float = 10.0
    call: float = 2.0
    exercise: float = 20.0
    patience: int = 3
    reply: int = 1 << 26
    memory: int = 1 << 30
    cpu: int = 120
    audio: float = 10.0
    train: float = 60.0
    predict: float = 10.0

    def of(self, scope: str) -> float:
        """Return the limit called `scope`, in seconds."""
        seconds: float = getattr(self, scope)
        return seconds


@dataclass(frozen=True)
class Exit:
    """How a worker ended.

    Attributes
    ----------
    status : int
        The exit status, negative for the signal that ended it.
    cpu : float
        Seconds of processor time.
    memory : int
        Bytes of memory, at most.
    excess : str
        What it was killed for: "bytes" or "files" in its scratch folder, "zygote" where it died with that.
    """

    status: int
    cpu: float = 0.0
    memory: int = 0
    excess: str = ""


class Worker(Protocol):
    """A process that runs student code."""

    channel: Channel

    def await_start(self) -> None:
        """Wait until it takes requests; until then no limit of time applies."""

    def end(self, grace: float = 0.0) -> Exit:
        """Kill it, after waiting `grace` seconds for it to die by itself; return how it ended."""


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
        self._place = {"root": str(root), "part": part}
        self._start = start
        self._limits = limits
        self._worker = start()
        self._loaded: Set[str] = set()
        self._unloadable: Dict[str, Reply] = {}

    def close(self) -> None:
        """End the worker."""
        self._worker.end()

    def run(self, batch: Batch) -> Transcript:
        """Make the calls of `batch` in order, then once more in reverse; those that train something once only."""
        started = time.monotonic()
        if batch.then:
            replies, printed = self._train_all(batch)
            return Transcript(replies, again=replies, printed=printed, seconds=time.monotonic() - started)
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
        return run.transcript(time.monotonic() - started)

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
        self._worker.await_start()
        deadline = time.monotonic() + self._limits.load
        try:
            self._worker.channel.request(*_pack({**self._place, "file": file}), deadline)
            return self._worded(import_problem(self._worker.channel.receive(deadline)))
        except TimeoutError:
            self._restart()
            return TimedOut(seconds=self._limits.load, scope="import")
        except (WireError, OSError) as error:
            return Crashed(reason=self._post_mortem(error))

    def _attempt(self, run: _Run) -> None:
        """Make the calls that are left, until all are done or the worker is lost."""
        channel = self._worker.channel
        first = len(run.replies)
        try:
            channel.request(*run.request(), self._deadline(run))
            while run.left:
                reply, value = call_reply(channel.receive(self._deadline(run)), run.left[0], run.earlier())
                if isinstance(reply, Missing):
                    return run.give_up(reply)
                run.add(self._worded(reply), value)
            if not first:  # the results of calls that an earlier worker made went with it
                run.overwritten = changed_later(channel.receive(self._deadline(run)), run.values[: run.count])
        except TimeoutError:
            over = time.monotonic() >= run.deadline
            scope = "exercise" if over else run.batch.limit
            run.lose(TimedOut(seconds=self._limits.of(scope), scope="exercise" if over else "call"))
            self._restart()
        except (WireError, OSError) as error:
            run.lose(Crashed(reason=self._post_mortem(error)))
        finally:
            if not first:
                run.printed = channel.printed()

    def _worded(self, reply: Wording) -> Wording:
        """Tell what the limit on memory is where it was met: the error itself does not know."""
        if isinstance(reply, Raised) and reply.error == "MemoryError":
            limit = f"{self._limits.memory / (1 << 30):.3g} GB"
            return replace(reply, message=f"your function asked for more than {limit} of memory")
        return reply

    def _train_all(self, batch: Batch) -> Tuple[Tuple[Reply, ...], str]:
        """Train a model for each call and ask it; stop trying once a worker was lost over it, which takes long."""
        replies: List[Reply] = []
        printed = ""
        for arguments, asks in zip(batch.calls, batch.asks):
            problem = self._load(batch.file)
            if problem is None and replies and isinstance(replies[-1], (TimedOut, Crashed)):
                problem = replies[-1]
            replies.append(problem or self._train(batch, arguments, asks))
            printed = printed or self._worker.channel.printed()
        return tuple(replies), printed

    def _train(self, batch: Batch, arguments: Tuple[Any, ...], asks: Tuple[Any, ...]) -> Reply:
        """Return the list of what `batch.then` gives for each of `asks`."""
        scope = "train"
        try:
            trained = self._call_one(batch, batch.function, arguments, scope, hold=True)
            answers = []
            scope = "predict"
            for ask in asks if isinstance(trained, Returned) else ():
                answer = self._call_one(batch, batch.then, (ask,), scope, held=True)
                if not isinstance(answer, Returned):
                    return answer
                answers.append(answer)
        except TimeoutError:
            self._restart()
            return TimedOut(seconds=self._limits.of(scope), scope=scope)
        except (WireError, OSError) as error:
            return Crashed(reason=self._post_mortem(error))
        if not isinstance(trained, Returned):
            return trained
        changed = next((each.arguments for each in answers if each.arguments), ())
        return Returned(value=[each.value for each in answers], arguments=trained.arguments or changed)

    def _call_one(
        self,
        batch: Batch,
        function: str,
        arguments: Tuple[Any, ...],
        scope: str,
        hold: bool = False,
        held: bool = False,
    ) -> Reply:
        """Make one call; with `hold` its value stays in the worker, with `held` it gets that as its first argument."""
        call = question(arguments)
        deadline = time.monotonic() + self._limits.of(scope)
        pack = _pack_calls(batch, function, [call], keep=0, step=True, hold=hold, held=held)
        self._worker.channel.request(*pack, deadline)
        reply, _ = call_reply(self._worker.channel.receive(deadline), call)
        return self._worded(reply)

    def _deadline(self, run: _Run) -> float:
        return min(time.monotonic() + self._limits.of(run.batch.limit), run.deadline)

    def _post_mortem(self, error: Exception) -> str:
        """Start a new worker; say in words why the old one was lost."""
        nonsense = isinstance(error, WireError)
        ended = self._worker.end(grace=0.0 if nonsense else 0.5)
        self._renew()
        return f"its process sent something that is no answer: {error}" if nonsense else _cause(ended, self._limits)

    def _restart(self) -> None:
        self._worker.end()
        self._renew()

    def _renew(self) -> None:
        self._worker = self._start()
        self._loaded.clear()


class Request(NamedTuple):
    """A message to a worker but for its number: the metadata as text, and the bytes of its arrays."""

    text: bytes
    payload: bytes


def _pack(metadata: Any, payload: bytes = b"") -> Request:
    return Request(json.dumps(metadata, separators=(",", ":")).encode(), payload)


def _pack_calls(
    batch: Batch,
    function: str,
    calls: Sequence[Question],
    keep: int,
    step: bool,
    hold: bool = False,
    held: bool = False,
) -> Request:
    """Return the request to make `calls`, one a `step`, and to send the first `keep` results once more at the end."""
    places, end = [], 0
    for call, _ in calls:
        places.append((call.nodes, end, end + len(call.data)))
        end += len(call.data)
    metadata = {
        "file": batch.file,
        "function": function,
        "calls": places,
        "warnings": batch.warnings,
        "pictures": batch.pictures,
        "keep": keep,
        "step": step,
        "hold": hold,
        "held": held,
    }
    return _pack(metadata, b"".join(call.data for call, _ in calls))


class Encoded(NamedTuple):
    """A batch in the form in which it is sent: all its calls, those of the second time too, and their request."""

    calls: Tuple[Question, ...]
    request: Request


_ENCODED: WeakKeyDictionary[Batch, Encoded] = WeakKeyDictionary()


def _encode(batch: Batch) -> Encoded:
    """Encode a batch, once for all submissions."""
    if batch not in _ENCODED:
        once = tuple(question(call) for call in batch.calls)
        calls = once + once[::-1]
        _ENCODED[batch] = Encoded(calls, _pack_calls(batch, batch.function, calls, keep=len(once), step=False))
    return _ENCODED[batch]


class _Run:
    """A batch on its way: what has come of it so far."""

    def __init__(self, batch: Batch, deadline: float) -> None:
        self.batch = batch
        self.deadline = deadline
        self.count = len(batch.calls)
        self.encoded = _encode(batch)
        self.replies: List[Reply] = []
        self.values: List[Sent] = []
        self.overwritten: List[int] = []
        self.printed = ""
        self.lost = 0
        self.size = 0
        self.stepping = False

    def request(self) -> Request:
        """Return the request for all that is left."""
        if not self.stepping:
            return self.encoded.request
        keep = 0 if self.replies else self.count
        return _pack_calls(self.batch, self.batch.function, self.left, keep=keep, step=True)

    @property
    def left(self) -> Tuple[Question, ...]:
        return self.encoded.calls[len(self.replies) :]

    def earlier(self) -> Optional[Tuple[Reply, Sent]]:
        """Return what came of the next call when it was made for the first time."""
        index = 2 * self.count - 1 - len(self.replies)
        return (self.replies[index], self.values[index]) if index < self.count else None

    def add(self, reply: Reply, value: Sent = NOTHING) -> None:
        self.size += len(value.data)
        if value.data and self.size > MAX_HELD:
            raise WireError("more results than can be held")
        self.replies.append(reply)
        self.values.append(value)

    def lose(self, reply: Reply) -> None:
        """Put `reply` in place of the one that will not come.

        Not so the first time: with the worker went the replies that it had not sent yet, so which call was its last
        shows only when the calls that are left are made once more, step by step.
        """
        if not self.stepping:
            self.stepping = True
            return
        self.lost += 1
        if self.left:
            self.add(reply)

    def give_up(self, reply: Reply) -> None:
        for _ in self.left:
            self.add(reply)

    def transcript(self, seconds: float) -> Transcript:
        return Transcript(
            replies=tuple(self.replies[: self.count]),
            again=tuple(self.replies[self.count :][::-1]),
            overwritten=tuple(self.overwritten),
            printed=self.printed,
            seconds=seconds,
        )


def _cause(ended: Exit, limits: Limits) -> str:
    """Say in words why a worker ended."""
    if ended.excess:
        return EXCESSES[ended.excess]
    if ended.status >= 0:
        return f"your code ended the whole process (exit status {ended.status}), perhaps by os._exit"
    try:
        name = signal.Signals(-ended.status).name
    except ValueError:
        name = f"signal {-ended.status}"
    if name == "SIGXCPU" or (name == "SIGKILL" and ended.cpu >= limits.cpu):
        return f"your code used more than {limits.cpu} s of processor time, the limit for all its threads together"
    return f"the process that ran your code died: {DEATHS.get(name, 'it was stopped')} ({name})"

"""Run batches on one submission, starting its worker again whenever it is lost.

A worker is killed when a call takes too long or its process misbehaves; the calls that are left go to a new one, so
that one bad function does not take the others down.
"""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path
from typing import Any, Callable, Dict, List, Optional, Protocol, Sequence, Set, Tuple, TypeVar

from ..model import Batch, Crashed, Missing, Raised, Reply, Returned, TimedOut, Transcript
from ..worker.wire import WireError
from .answers import call_reply, changed_later, import_problem, question
from .channel import Channel
from .limits import Exit, Limits, cause
from .runs import Run, pack, pack_calls

__all__ = ["Exit", "Limits", "Worker", "WorkerSession"]

Wording = TypeVar("Wording", Reply, Optional[Reply])


class Worker(Protocol):
    """A process that runs student code."""

    channel: Channel

    def await_start(self) -> None:
        """Wait until it takes requests; until then no limit of time applies."""

    def cpu(self) -> Optional[float]:
        """Return the seconds of processor time that it has used, or None where nobody knows."""

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
    forbid : sequence of str
        Modules that the submission may not import.
    """

    def __init__(
        self, root: Path, part: str, start: Callable[[], Worker], limits: Limits, forbid: Sequence[str] = ()
    ) -> None:
        self._place = {"root": str(root), "part": part, "forbid": list(forbid)}
        self._start = start
        self._limits = limits
        self._worker = start()
        self._loaded: Set[str] = set()
        self._unloadable: Dict[str, Reply] = {}

    def cpu(self) -> Optional[float]:
        """Return the seconds of processor time that the worker of the moment has used, or None where nobody knows."""
        return self._worker.cpu()

    def close(self) -> None:
        """End the worker."""
        self._worker.end()

    def run(self, batch: Batch) -> Transcript:
        """Make the calls of `batch` in order, then in reverse, unless once will do; what is trained is trained once."""
        self._worker.await_start()  # no limit of the exercise's is used up by it
        started = time.monotonic()
        if batch.then:
            replies, printed = self._train_all(batch)
            return Transcript(replies, again=replies, printed=printed, seconds=time.monotonic() - started)
        run = Run(batch, started + self._limits.exercise, self._limits.held)
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
            self._worker.channel.request(*pack({**self._place, "file": file}), deadline)
            return self._worded(import_problem(self._worker.channel.receive(deadline)))
        except TimeoutError:
            self._restart()
            return TimedOut(seconds=self._limits.load, scope="import")
        except (WireError, OSError) as error:
            return Crashed(reason=self._post_mortem(error))

    def _attempt(self, run: Run) -> None:
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
        pack = pack_calls(batch, function, [call], keep=0, step=True, hold=hold, held=held)
        self._worker.channel.request(*pack, deadline)
        reply, _ = call_reply(self._worker.channel.receive(deadline), call)
        return self._worded(reply)

    def _deadline(self, run: Run) -> float:
        return min(time.monotonic() + self._limits.of(run.batch.limit), run.deadline)

    def _post_mortem(self, error: Exception) -> str:
        """Start a new worker; say in words why the old one was lost."""
        nonsense = isinstance(error, WireError)
        ended = self._worker.end(grace=0.0 if nonsense else 0.5)
        self._renew()
        return f"its process sent something that is no answer: {error}" if nonsense else cause(ended, self._limits)

    def _restart(self) -> None:
        self._worker.end()
        self._renew()

    def _renew(self) -> None:
        self._worker = self._start()
        self._loaded.clear()

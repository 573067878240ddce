"""Run student code in confined processes that are forked from a zygote: a session costs a fork.

The grader's end; the other one, and the way they talk, is in `grader/worker/zygote.py`.
"""

from __future__ import annotations

import json
import os
import signal
import socket
import stat
import subprocess
import threading
from array import array
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Any, Callable, Dict, Iterator, Optional, Tuple, Type

from ..worker import scratch
from . import SandboxError, namespaces
from .channel import Channel
from .launch import Launched, launch
from .session import Exit, Limits, WorkerSession

MESSAGE = 1 << 16
READY_WITHIN = 600.0
"""Seconds for the imports, and for warming up libraries, which on their first use compile themselves."""
PATIENCE = 6.0
"""Seconds after which it is said what the wait is for."""
ANSWER_WITHIN = 20.0
"""Seconds in which a killed worker is gone: to free a large memory takes a while on a busy machine."""
CPU_WITHIN = 1.0
"""Seconds in which a zygote says what a worker has used; it waits for nothing."""


@dataclass(frozen=True)
class Options:
    """What holds for all sessions of a sandbox.

    Attributes
    ----------
    limits : Limits
    read : tuple of Path
        What workers may read besides Python and the submission, such as songs.
    skip : tuple of str
        Layers of `grader.worker.confine.LAYERS` to leave out, for tests.
    forbid : tuple of str
        Modules that submissions may not import.
    warm : tuple of str
        Libraries to warm up, of those that `grader.worker.warm` knows.
    namespaces : bool
        Put the zygote into namespaces of its own, where that works; not asked where it was launched before.
    """

    limits: Limits = field(default_factory=Limits)
    read: Tuple[Path, ...] = ()
    skip: Tuple[str, ...] = ()
    forbid: Tuple[str, ...] = ()
    warm: Tuple[str, ...] = ()
    namespaces: bool = True


class ZygoteSandbox:
    """A zygote and the sessions that it runs; any number of them, one after the other and side by side.

    It may be used from several threads. Linux only.

    Parameters
    ----------
    options : Options, optional
    launched : Launched, optional
        A zygote that is coming up already; it belongs to the sandbox from now on.
    warn : callable
        Told, before any student code is run, of each layer with the reason why it is off.
    tell : callable
        Told what a long wait is for.
    """

    def __init__(
        self,
        options: Optional[Options] = None,
        launched: Optional[Launched] = None,
        warn: Callable[[str, str], None] = lambda layer, reason: None,
        tell: Callable[[str], None] = lambda text: None,
    ) -> None:
        self._options = options or Options()
        self._warn = warn
        self._tell = tell
        self._lock = threading.Lock()
        self._layers: Optional[Tuple[Tuple[str, str], ...]] = None
        self._begin(launched or launch(self._options.namespaces))

    def __enter__(self) -> ZygoteSandbox:
        return self

    def __exit__(
        self, kind: Optional[Type[BaseException]], error: Optional[BaseException], trace: Optional[TracebackType]
    ) -> None:
        self.close()

    @contextmanager
    def open(self, root: Path, part: str) -> Iterator[WorkerSession]:
        """Start a worker for the folder `part` of the submission at `root`."""
        root = root.resolve()
        session = WorkerSession(
            root, part, lambda: self._start_worker(root), self._options.limits, self._options.forbid
        )
        try:
            yield session
        finally:
            session.close()

    def layers(self) -> Tuple[Tuple[str, str], ...]:
        """Return each layer of confinement with the reason why it is off, or "" where it is on."""
        with self._lock:
            return self._ready()

    def close(self) -> None:
        """End the zygote, and with it all workers."""
        self._launched.control.close()
        try:
            self._launched.process.wait(ANSWER_WITHIN)
        except subprocess.TimeoutExpired:
            self._launched.process.kill()
            self._launched.process.wait()
        # The zygote has done it, unless it was killed.
        scratch.remove(self._scratch)

    def _begin(self, launched: Launched) -> None:
        self._launched = launched
        parent = _temporary() if launched.bare else namespaces.SCRATCH
        self._scratch = os.path.join(parent, f"grader-{os.urandom(8).hex()}")
        read = [str(path.resolve(strict=True)) for path in self._options.read]
        self._send({"scratch": self._scratch, "read": read, "skip": self._options.skip, "warm": self._options.warm})

    def _ready(self) -> Tuple[Tuple[str, str], ...]:
        """Wait until the zygote is up; return its layers."""
        if self._layers is None:
            message = self._await()
            if not message:
                raise SandboxError("the process that starts workers has ended; its own words are above")
            layers: Dict[str, str] = json.loads(message)["layers"]
            self._layers = (*layers.items(), ("namespaces", self._launched.bare))
            for layer, reason in self._layers:
                if reason:
                    self._warn(layer, reason)
        return self._layers

    def _await(self) -> bytes:
        """Return the zygote's first message."""
        control = self._launched.control
        try:
            control.settimeout(PATIENCE)
            with suppress(socket.timeout):
                return control.recv(MESSAGE)
            libraries = " and ".join(self._options.warm) or "Python"
            self._tell(f"getting {libraries} ready: a minute or so, the first time only")
            control.settimeout(READY_WITHIN)
            return control.recv(MESSAGE)
        except OSError as error:
            raise SandboxError(f"the process that starts workers does not answer: {error}") from None

    def _start_worker(self, root: Path) -> ZygoteWorker:
        limits = self._options.limits
        order = {"root": str(root), "memory": limits.memory, "cpu": limits.cpu}
        with self._lock:
            try:
                return ZygoteWorker(self._launched.control, order, limits.reply, self.layers)
            except (BrokenPipeError, ConnectionResetError):
                # Somebody killed the zygote, perhaps the kernel that was short of memory.
                self.close()
                self._layers = None
                self._begin(launch(self._options.namespaces))
                return ZygoteWorker(self._launched.control, order, limits.reply, self.layers)

    def _send(self, message: Dict[str, Any]) -> None:
        with suppress(BrokenPipeError, ConnectionResetError):  # told when its answer is awaited
            self._launched.control.send(json.dumps(message).encode())


def _temporary() -> str:
    """Return the folder for temporary files; for root, whose workers have another uid, one that all may enter."""
    wanted = os.path.realpath(os.environ.get("TMPDIR") or "/tmp")
    parents = (wanted, *map(str, Path(wanted).parents))
    return wanted if os.geteuid() != 0 or all(os.stat(path).st_mode & stat.S_IXOTH for path in parents) else "/tmp"


class ZygoteWorker:
    """One forked process.

    Parameters
    ----------
    control : socket.socket
        The zygote's control socket.
    order : dict
        What the zygote is to know of the worker.
    max_payload : int
        Bytes of arrays above which an answer is refused.
    await_zygote : callable
        Waits until the zygote is up.
    """

    def __init__(
        self, control: socket.socket, order: Dict[str, Any], max_payload: int, await_zygote: Callable[[], object]
    ) -> None:
        self._await_zygote = await_zygote
        kinds = (socket.SOCK_STREAM, socket.SOCK_STREAM, socket.SOCK_SEQPACKET)
        pairs = [socket.socketpair(socket.AF_UNIX, kind) for kind in kinds]
        connection, output, self._lifeline = (ours for ours, _ in pairs)
        self._exit: Optional[Exit] = None
        self._refused = ""
        self._asking = threading.Lock()
        self.channel = Channel(connection, output, max_payload)
        try:
            theirs = array("i", [each.fileno() for _, each in pairs])
            control.settimeout(ANSWER_WITHIN)
            control.sendmsg([json.dumps(order).encode()], [(socket.SOL_SOCKET, socket.SCM_RIGHTS, theirs)])
        except BaseException:
            self.channel.close()
            self._lifeline.close()
            raise
        finally:
            for _, each in pairs:
                each.close()

    def await_start(self) -> None:
        """Wait for the zygote, that is: for its imports."""
        self._await_zygote()

    def cpu(self) -> Optional[float]:
        """Return the seconds of processor time that it has used, or None where it is gone or not there yet."""
        with self._asking:
            if self._exit is not None:
                return None
            try:
                self._lifeline.settimeout(CPU_WITHIN)
                self._lifeline.send(json.dumps({"cpu": True}).encode())
                answer = json.loads(self._lifeline.recv(MESSAGE))
            except (OSError, ValueError):
                return None
        self._refused = answer.get("refused", self._refused)
        used: Optional[float] = answer.get("cpu")
        return used

    def end(self, grace: float = 0.0) -> Exit:
        """Have the process and all it started killed, after `grace` seconds; return how it ended.

        Raises
        ------
        SandboxError
            If it could not be confined, or the zygote does not answer.
        """
        with self._asking:
            if self._exit is None:
                # For the case that what follows fails: nobody asks twice.
                self._exit = Exit(status=-signal.SIGKILL)
                try:
                    self._exit = self._ask(grace)
                finally:
                    self.channel.drain()
                    self.channel.close()
                    self._lifeline.close()
        return self._exit

    def _ask(self, grace: float) -> Exit:
        self._lifeline.settimeout(ANSWER_WITHIN + grace)
        answer: Dict[str, Any] = {}
        try:
            self._lifeline.send(json.dumps({"grace": grace}).encode())
            # An answer to an earlier question may have come too late for it.
            while "status" not in answer:
                answer = json.loads(self._lifeline.recv(MESSAGE))
                self._refused = answer.get("refused", self._refused)
        except socket.timeout:
            raise SandboxError("a worker that was killed is still not gone") from None
        except (OSError, ValueError):
            return Exit(status=-signal.SIGKILL, excess="zygote")
        if self._refused:
            raise SandboxError(f"a worker could not be confined: {self._refused}")
        # As `subprocess` has it: negative for a signal.
        status = os.WEXITSTATUS(answer["status"]) if os.WIFEXITED(answer["status"]) else -os.WTERMSIG(answer["status"])
        return Exit(status=status, cpu=answer["cpu"], memory=answer["memory"], excess=answer["excess"])

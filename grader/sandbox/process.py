"""Run student code in a fresh interpreter of its own, with limits on time: for systems that can confine nothing.

On Windows none of this could be tried. There a child inherits no descriptors, so that its two sockets come to it
through its standard input, and there are no process groups, so that what a student's code started may outlive it.
"""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Iterator, Optional, Tuple

from .channel import Channel
from .launch import interpreter, surroundings
from .session import Exit, Limits, WorkerSession


@dataclass(frozen=True)
class ProcessSandbox:
    """Starts an interpreter once a session, and again after each kill."""

    limits: Limits = field(default_factory=Limits)
    forbid: Tuple[str, ...] = ()

    @contextmanager
    def open(self, root: Path, part: str) -> Iterator[WorkerSession]:
        """Start a worker for the folder `part` of the submission at `root`."""
        root = root.resolve()
        session = WorkerSession(root, part, lambda: ProcessWorker(root, self.limits.reply), self.limits, self.forbid)
        try:
            yield session
        finally:
            session.close()

    def layers(self) -> Tuple[Tuple[str, str], ...]:
        """Say what stands between student code and this machine."""
        return (("process", ""), ("time limits", ""), ("confinement", "a process of its own is no sandbox"))


class ProcessWorker:
    """One interpreter, in a session of its own so that all it starts can be killed with it."""

    def __init__(self, root: Path, max_payload: int) -> None:
        connection, their_connection = socket.socketpair()
        output, their_output = socket.socketpair()
        start = _start_windows if sys.platform == "win32" else _start_posix
        try:
            self._process = start(root, their_connection, their_output)
        except BaseException:
            connection.close()
            output.close()
            raise
        finally:
            their_connection.close()
            their_output.close()
        self.channel = Channel(connection, output, max_payload)

    def await_start(self) -> None:
        """Do nothing: the limit for imports is generous enough for an interpreter's own."""

    def cpu(self) -> Optional[float]:
        """Return None: nobody asks."""
        return None

    def end(self, grace: float = 0.0) -> Exit:
        """Kill the process and its group, after `grace` seconds; return how it ended."""
        if self._process.returncode is None:
            self._await_death(grace)
            _kill(self._process)
            self._process.wait()
            self.channel.drain()
            self.channel.close()
        return Exit(status=self._process.returncode)

    def _await_death(self, seconds: float) -> None:
        until = time.monotonic() + seconds
        while time.monotonic() < until and self._alive():
            time.sleep(0.005)

    def _alive(self) -> bool:
        if sys.platform == "win32":
            return self._process.poll() is None
        # Left unreaped, so that its number, and that of its group, goes to no other process.
        return os.waitid(os.P_PID, self._process.pid, os.WEXITED | os.WNOHANG | os.WNOWAIT) is None


def _start_posix(root: Path, connection: socket.socket, output: socket.socket) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        interpreter("serve", str(connection.fileno())),
        stdin=subprocess.DEVNULL,
        stdout=output.fileno(),
        stderr=output.fileno(),
        pass_fds=[connection.fileno()],
        **{**surroundings(), "cwd": str(root)},
    )


def _start_windows(root: Path, connection: socket.socket, output: socket.socket) -> subprocess.Popen[bytes]:
    if sys.platform != "win32":
        raise RuntimeError("only Windows shares sockets in this way")
    process = subprocess.Popen(
        interpreter("serve", "-"),
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        **{**surroundings(), "cwd": str(root)},
    )
    assert process.stdin is not None
    shares = [connection.share(process.pid), output.share(process.pid)]
    # It dies at once where the interpreter is broken; that is told when its answer is awaited.
    with suppress(OSError), process.stdin as pipe:
        pipe.write(b"".join(b"%d\n" % len(share) for share in shares) + b"".join(shares))
    return process


def _kill(process: subprocess.Popen[bytes]) -> None:
    if sys.platform == "win32":
        process.kill()
        return
    # Not yet reaped, so that its number cannot have gone to another process.
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL)

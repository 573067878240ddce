"""Run student code in a fresh interpreter of its own, with limits on time."""

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
from typing import Dict, Iterator, List, Tuple

from .channel import Channel
from .session import Limits, WorkerSession

WORKER = Path(__file__).parent.parent / "worker"


@dataclass(frozen=True)
class ProcessSandbox:
    """Starts `python -I -S grader/worker` once a session, and again after each kill."""

    limits: Limits = field(default_factory=Limits)

    @contextmanager
    def open(self, root: Path, part: str) -> Iterator[WorkerSession]:
        """Start a worker for the folder `part` of the submission at `root`."""
        root = root.resolve()
        session = WorkerSession(root, part, lambda: ProcessWorker(root, self.limits.reply), self.limits)
        try:
            yield session
        finally:
            session.close()

    def layers(self) -> Tuple[Tuple[str, str], ...]:
        """Say what stands between student code and this machine."""
        return (("process", ""), ("time limits", ""))


class ProcessWorker:
    """One interpreter, in a session of its own so that all it starts can be killed with it."""

    def __init__(self, root: Path, max_payload: int) -> None:
        ours, theirs = socket.socketpair()
        output, their_output = os.pipe()
        try:
            self._process = subprocess.Popen(
                [sys.executable, "-I", "-S", str(WORKER), str(theirs.fileno()), *site_folders()],
                cwd=str(root),
                env=environment(),
                stdin=subprocess.DEVNULL,
                stdout=their_output,
                stderr=their_output,
                pass_fds=[theirs.fileno()],
                start_new_session=True,
            )
        except BaseException:
            ours.close()
            os.close(output)
            raise
        finally:
            theirs.close()
            os.close(their_output)
        self.channel = Channel(ours, output, max_payload)

    def end(self, grace: float = 0.0) -> int:
        """Kill the process and its group, after `grace` seconds; return the exit status."""
        if self._process.returncode is not None:
            return self._process.returncode
        self._await_death(grace)
        # Not yet reaped, so that its number cannot have gone to another process.
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(self._process.pid, signal.SIGKILL)
        status = self._process.wait()
        self.channel.drain()
        self.channel.close()
        return status

    def _await_death(self, seconds: float) -> None:
        until = time.monotonic() + seconds
        while time.monotonic() < until and self._alive():
            time.sleep(0.005)

    def _alive(self) -> bool:
        return os.waitid(os.P_PID, self._process.pid, os.WEXITED | os.WNOHANG | os.WNOWAIT) is None


def site_folders() -> List[str]:
    """Return the folders of installed packages, and of nothing else, that this interpreter imports from."""
    return [entry for entry in sys.path if os.path.basename(entry) in ("site-packages", "dist-packages")]


def environment() -> Dict[str, str]:
    """Return the whole environment of a worker: nothing of the grader's own, and one thread for linear algebra."""
    threads = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "NUMBA_NUM_THREADS")
    return {"PATH": os.defpath, "LANG": "C.UTF-8", "MPLBACKEND": "Agg", **dict.fromkeys(threads, "1")}

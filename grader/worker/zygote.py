"""The zygote: imports once what workers need, then forks one for each session and watches over them.

It holds no secret: the grader starts it in an empty environment and tells it paths. It is not dumpable, so that a
worker with the same uid can neither trace it nor read its memory, and it runs no code of a submission.

The grader sends orders over a control socket, each with three descriptors: the worker's socket for frames, the socket
for what it prints, and a lifeline. On the lifeline the grader asks how much processor time the worker has used, and for
its end, and is told how that came about. Where a lifeline is hung up, its worker is killed; where the control socket
is, all are, and the zygote ends. All sockets keep message boundaries and carry JSON.

Theory of the loop: it must never wait for student code. It polls with a time limit while workers live, since nobody
tells when a scratch folder grows, or when a worker that is given time to die has died.
"""

from __future__ import annotations

import gc
import json
import os
import select
import signal
import socket
import sys
import time
from array import array
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Dict, List, NoReturn, Optional, Sequence, Tuple

import capabilities
import confine
import kernel
import loading
import scratch
import sweep
import warm
from birth import POWERLESS, Birth

MESSAGE = 1 << 16
DESCRIPTORS = 3
TICK = 0.05
"""Seconds between two looks at the scratch folders."""
SHORT_TICK = 0.002
FIRST_UID, UIDS = 61184, 4336
"""systemd keeps these for services that own nothing; a container may have no higher ones."""
CPU_CLOCK = 2
"""The kernel's kind of clock that counts processor time, as clock_getcpuclockid has it."""
COMMON_FROM = 3
"""The worker before whose birth common modules are imported: a single submission would wait for them in vain."""


@dataclass
class Worker:
    """A living worker. `deadline` is when it is killed, once the grader has asked for its end."""

    pid: int
    lifeline: socket.socket
    scratch: str
    files: str
    deadline: Optional[float] = None
    excess: str = ""


def run(descriptor: int) -> NoReturn:
    """Do as the grader says until it hangs up; in each forked process, be a worker."""
    # What is imported stays: to look for garbage in it is time lost here, and pages touched, so copied, after a fork.
    gc.disable()
    control = socket.socket(fileno=descriptor)
    os.set_inheritable(descriptor, False)
    message = _hear_settings(control)
    if not message:  # the grader was content with a look at its arguments
        os._exit(0)
    settings = json.loads(message)
    zygote = Zygote(control, settings)
    import forked  # with NumPy, and so after the probe, whose forks copy what there is

    zygote.prepare(settings["warm"])
    birth = zygote.serve()
    del zygote, control
    if birth is not None:
        forked.live(birth)
    os._exit(0)


def _hear_settings(control: socket.socket) -> bytes:
    """Return the first message, or nothing where the grader has gone."""
    try:
        return control.recv(MESSAGE)
    except ConnectionResetError:
        return b""


class Zygote:
    """The workers, and what they have in common.

    Parameters
    ----------
    control : socket.socket
    settings : dict
        "scratch": the folder to make scratch folders in; "read": what every worker may read; "skip": layers to leave
        out; "warm": libraries to warm up.
    """

    def __init__(self, control: socket.socket, settings: Dict[str, Any]) -> None:
        os.umask(0o022)
        kernel.prctl(confine.PR_SET_DUMPABLE, 0)
        sweep.become_subreaper()
        self._control = control
        self._pid = os.getpid()
        self._born = 0
        self._workers: Dict[int, Worker] = {}
        self._poll = select.poll()
        self._poll.register(control, select.POLLIN)
        self._read = (*confine.default_read_paths(), *settings["read"])
        self._layers = self._probe(tuple(settings["skip"]))
        self._skip = tuple(layer for layer, reason in self._layers.items() if reason)
        self._base = settings["scratch"]
        # A worker of another uid passes through; the names in it are not for it to list.
        os.mkdir(self._base, 0o711)

    def prepare(self, libraries: Sequence[str]) -> None:
        """Warm up libraries, and leave nothing to the workers that can be done before they are born."""
        warm.warm_up(libraries)
        sys.dont_write_bytecode = True
        loading.leave_names_free()
        gc.freeze()

    def _probe(self, skip: Tuple[str, ...]) -> Dict[str, str]:
        uid = FIRST_UID if os.geteuid() == 0 else None
        found = confine.probe(confine.Policy(parent=0, read=self._read, uid=uid))
        self._powerless = bool(found["uid"]) and "uid" not in skip and capabilities.available()
        if self._powerless:
            found["uid"] += f"; {POWERLESS}"
        return {**found, **dict.fromkeys(skip, "left out on request")}

    def serve(self) -> Optional[Birth]:
        """Return None when the grader has hung up, and in each forked process what it was born for."""
        self._send(self._control, {"layers": self._layers})
        while True:
            for descriptor, _ in self._poll.poll(self._timeout()):
                if descriptor != self._control.fileno():
                    self._hear(self._workers[descriptor])
                    continue
                message, descriptors = self._receive()
                if not message:
                    self._close()
                    return None
                birth = self._bear(json.loads(message), descriptors)
                if birth is not None:
                    return birth
            self._watch()

    def _timeout(self) -> Optional[int]:
        """Return milliseconds."""
        if not self._workers:
            return None
        ending = any(worker.deadline is not None for worker in self._workers.values())
        return int(1000 * (SHORT_TICK if ending else TICK))

    def _receive(self) -> Tuple[bytes, List[int]]:
        space = socket.CMSG_SPACE(DESCRIPTORS * array("i").itemsize)
        try:
            message, ancillary, _, _ = self._control.recvmsg(MESSAGE, space, socket.MSG_CMSG_CLOEXEC)
        except ConnectionResetError:  # hung up before it had read all that was sent to it
            return b"", []
        received = array("i")
        for level, kind, data in ancillary:
            if level == socket.SOL_SOCKET and kind == socket.SCM_RIGHTS:
                received.frombytes(data)
        return message, list(received)

    def _bear(self, order: Dict[str, Any], descriptors: List[int]) -> Optional[Birth]:
        """Fork; return None in the zygote."""
        wire, output, lifeline = descriptors
        self._born += 1
        if self._born == COMMON_FROM:
            warm.import_common()
            gc.freeze()
        uid = self._uid()
        worker = self._expected(lifeline, uid)
        worker.pid = os.fork()
        if worker.pid == 0:
            for inherited in (self._control, worker.lifeline, *(each.lifeline for each in self._workers.values())):
                inherited.detach()
            return Birth(
                order,
                wire,
                output,
                lifeline,
                parent=self._pid,
                scratch=worker.scratch,
                files=worker.files,
                read=self._read,
                uid=uid,
                powerless=self._powerless,
                skip=self._skip,
            )
        os.close(wire)
        os.close(output)
        self._workers[lifeline] = worker
        self._poll.register(lifeline, select.POLLIN)
        return None

    def _expected(self, lifeline: int, uid: Optional[int]) -> Worker:
        """Return a worker that is yet to be born, with a scratch folder of its own."""
        folder = os.path.join(self._base, str(self._born))
        worker = Worker(0, socket.socket(fileno=lifeline), f"{folder}-scratch", f"{folder}-files")
        os.mkdir(worker.scratch, 0o700)
        if uid is not None:
            os.chown(worker.scratch, uid, uid)
        return worker

    def _uid(self) -> Optional[int]:
        """Return a uid for the next worker, another one than its neighbours have."""
        return None if "uid" in self._skip else FIRST_UID + (31 * self._pid + self._born) % UIDS

    def _hear(self, worker: Worker) -> None:
        """Take the grader's question or its wish for a worker's end, or that it has hung up."""
        message = b""
        with suppress(OSError):
            message = worker.lifeline.recv(MESSAGE)
        asked = json.loads(message) if message else {"grace": 0.0}
        if "cpu" in asked:
            self._send(worker.lifeline, {"cpu": _cpu(worker.pid)})
            return
        grace = asked["grace"]
        worker.deadline = time.monotonic() + grace
        self._end_if_due(worker)

    def _watch(self) -> None:
        for worker in list(self._workers.values()):
            if worker.deadline is not None:
                self._end_if_due(worker)
            elif not worker.excess:
                self._measure(worker)

    def _measure(self, worker: Worker) -> None:
        worker.excess = scratch.excess(worker.scratch)
        if worker.excess:
            os.kill(worker.pid, signal.SIGKILL)  # reaped, and told of, when the grader asks

    def _end_if_due(self, worker: Worker) -> None:
        assert worker.deadline is not None
        # Left unreaped, so that its number, and that of its group, goes to no other process.
        dead = os.waitid(os.P_PID, worker.pid, os.WEXITED | os.WNOHANG | os.WNOWAIT) is not None
        if dead or time.monotonic() >= worker.deadline:
            self._end(worker)

    def _end(self, worker: Worker) -> None:
        """Kill a worker and all it started, clean up after it, and tell the grader."""
        for kill in (os.killpg, os.kill):
            # It may not lead a group yet, or be dead.
            with suppress(ProcessLookupError, PermissionError):
                kill(worker.pid, signal.SIGKILL)
        _, status, usage = os.wait4(worker.pid, 0)
        self._poll.unregister(worker.lifeline)
        del self._workers[worker.lifeline.fileno()]
        if "seccomp" in self._skip:
            sweep.sweep({each.pid for each in self._workers.values()})
        scratch.remove(worker.scratch)
        scratch.remove(worker.files)
        ending = {"cpu": usage.ru_utime + usage.ru_stime, "memory": 1024 * usage.ru_maxrss, "excess": worker.excess}
        self._send(worker.lifeline, {"status": status, **ending})
        worker.lifeline.close()

    def _close(self) -> None:
        for worker in list(self._workers.values()):
            self._end(worker)
        scratch.remove(self._base)

    def _send(self, target: socket.socket, message: Dict[str, Any]) -> None:
        with suppress(OSError):  # the grader may have gone
            target.send(json.dumps(message).encode())


def _cpu(process: int) -> float:
    """Return the seconds of processor time of a process, all its threads together."""
    try:
        return time.clock_gettime((~process << 3) | CPU_CLOCK)
    except OSError:
        return 0.0

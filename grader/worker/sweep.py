"""End all that a worker started, where no filter of system calls kept it from starting anything.

The zygote is the subreaper: a process whose parent has died becomes its child. So its children that are no workers
are what some worker left behind, and to end them brings up the next generation.
"""

from __future__ import annotations

import os
import signal
import time
from contextlib import suppress
from typing import AbstractSet, List

import kernel

PR_SET_CHILD_SUBREAPER = 36
PATIENCE = 2.0


def become_subreaper() -> None:
    """Adopt orphaned descendants from now on."""
    kernel.prctl(PR_SET_CHILD_SUBREAPER, 1)


def sweep(workers: AbstractSet[int]) -> None:
    """Kill all children that are not among `workers`, until there are none or it has been tried for long enough."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        strays = [child for child in children() if child not in workers]
        if not strays:
            return
        # First all are stopped, so that none starts another one while the others die.
        for number in (signal.SIGSTOP, signal.SIGKILL):
            for child in strays:
                with suppress(ProcessLookupError):
                    os.kill(child, number)
        for child in strays:
            with suppress(ChildProcessError):
                os.waitpid(child, 0)


def children() -> List[int]:
    """Return the processes whose parent this one is."""
    own = os.getpid()
    try:
        with open(f"/proc/self/task/{own}/children") as listing:
            return [int(word) for word in listing.read().split()]
    except OSError:  # a kernel that was built without it
        return [int(name) for name in os.listdir("/proc") if name.isdigit() and _parent(name) == own]


def _parent(process: str) -> int:
    try:
        with open(f"/proc/{process}/stat") as stat:
            return int(stat.read().rpartition(")")[2].split()[1])
    except (OSError, ValueError, IndexError):  # it has just ended
        return 0

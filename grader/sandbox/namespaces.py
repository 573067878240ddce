"""Put the zygote into namespaces of its own with bubblewrap, where that works.

Whatever a worker should manage to break out of, it then finds no network, no other process and nothing to write but a
small file system in memory, which vanishes with the zygote. The zygote and all workers share the one set of
namespaces, so that they cost a submission nothing. Ubuntu from 24.04 on and Docker, by default, do not let ordinary
users make any.

Of the standard library this imports what `launch` does.
"""

from __future__ import annotations

import os
import subprocess
from functools import lru_cache
from typing import Tuple

PLACES = ("/usr/bin/bwrap", "/bin/bwrap", "/usr/local/bin/bwrap")
"""Not found by PATH: who can change that must not choose what we run as root."""
SCRATCH = "/dev/scratch"
SCRATCH_BYTES = 1 << 26
PATIENCE = 5.0


@lru_cache(maxsize=None)
def wrapper() -> Tuple[Tuple[str, ...], str]:
    """Return the command that runs another one in namespaces of its own, or no command and why there is none."""
    program = next((place for place in PLACES if os.access(place, os.X_OK)), None)
    if program is None:
        return (), "bubblewrap is not installed"
    command = (program, *_arguments())
    reason = _probe(command)
    return ((), reason) if reason else (command, "")


def _arguments() -> Tuple[str, ...]:
    """Return bubblewrap's options; root needs no user namespace, and would lose the right to change its uid in one."""
    kinds = ("ipc", "pid", "net", "uts") + (() if os.geteuid() == 0 else ("user",))
    return (
        *(f"--unshare-{kind}" for kind in kinds),
        # The submissions may lie anywhere; what may be read is Landlock's to say.
        *("--ro-bind", "/", "/"),
        *("--dev", "/dev", "--ro-bind-try", "/dev/shm", "/dev/shm"),
        *("--proc", "/proc"),
        *("--size", str(SCRATCH_BYTES), "--tmpfs", SCRATCH),
    )


def _probe(command: Tuple[str, ...]) -> str:
    """Return why a command does not run in the namespaces, or ""."""
    try:
        done = subprocess.run(
            [*command, "true"],
            env={"PATH": os.defpath},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            timeout=PATIENCE,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return f"bubblewrap cannot be run: {error}"
    words = done.stderr.decode("utf-8", "replace").strip().splitlines()
    return "" if done.returncode == 0 else f"bubblewrap is refused here: {words[-1] if words else done.returncode}"

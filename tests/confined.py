"""Run a few lines of Python the way a worker runs: isolated, beside the modules of `grader/worker`, and confined."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Collection, List, Mapping, Optional

import pytest

WORKER = Path(__file__).resolve().parents[1] / "grader" / "worker"

linux_only = pytest.mark.skipif(sys.platform != "linux", reason="only Linux has these layers")
root_only = pytest.mark.skipif(getattr(os, "geteuid", lambda: 1)() != 0, reason="only root can change its uid")

PRELUDE = """
import ctypes, errno, json, os, sys, time
values = json.loads(sys.argv[1])
sys.path.insert(0, values["worker"])
sys.path += values["sites"]
import confine, kernel, landlock, limits, readable, seccomp, syscalls

def libc(function, *arguments, library=ctypes.CDLL(None, use_errno=True)):
    if getattr(library, function)(*arguments) == -1:
        raise OSError(ctypes.get_errno(), function)
"""

ATTEMPT = """
exec(values["setup"])
policy = {"parent": os.getppid(), "read": confine.default_read_paths(), **values["policy"]}
policy["read"] = (*policy["read"], *values["also_read"])
try:
    states = confine.confine(confine.Policy(**policy), values["skip"])
    exec(values["code"])
except BaseException as error:
    print(type(error).__name__)
"""


def run(script: str, cwd: Optional[Path] = None, **values: object) -> str:
    """Return what `script` printed, or the name of the signal that ended it; `values` are in its dict of that name."""
    sites = [entry for entry in sys.path if os.path.basename(entry) == "site-packages"]
    known = json.dumps({"worker": str(WORKER), "sites": sites, **values})
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", PRELUDE + script, known],
        cwd=cwd,
        env={**os.environ, "OPENBLAS_NUM_THREADS": "1"},  # NumPy would start threads before the confinement
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        check=False,
        timeout=30,
    )
    return signal.Signals(-done.returncode).name if done.returncode < 0 else done.stdout.decode().strip()


def attempt(
    code: str,
    *,
    skip: Collection[str] = (),
    setup: str = "",
    also_read: Collection[str] = (),
    cwd: Optional[Path] = None,
    **policy: object,
) -> str:
    """Return what `code` prints after confinement, or the name of what it raises; "" where it goes well in silence.

    `setup` runs in the same namespace before the confinement, all but the layers in `skip` apply, and `policy` are
    fields of `confine.Policy`, by default those of a worker that may read what it needs and write nowhere.
    """
    return run(ATTEMPT, cwd, code=code, skip=list(skip), setup=setup, also_read=list(also_read), policy=policy)


def refused(
    attempts: Mapping[str, str], *, skip: Collection[str], setup: str = "", cwd: Optional[Path] = None
) -> List[str]:
    """Return the names of those attempts that raise PermissionError, all tried in one confined process."""
    code = f"for name, lines in {dict(attempts)}.items():\n"
    code += "    try: exec(lines)\n    except PermissionError: print(name, flush=True)"
    return attempt(code, skip=skip, setup=setup, cwd=cwd).splitlines()

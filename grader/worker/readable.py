"""The files that Python and the libraries for numbers and sound need to read, and as little more as can be."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Iterator, Optional, Tuple

# Nothing of /proc/self, nor the processes beside it: glibc, OpenBLAS, numba and librosa do without. A rule on
# /proc/self would be one on the process that opened it, and one on /proc would show the memory of the neighbours.
SYSTEM = (
    "/lib",
    "/lib64",
    "/usr/lib",
    "/usr/lib64",
    "/usr/local/lib",
    "/etc/ld.so.cache",
    "/etc/localtime",
    "/usr/share/zoneinfo",
    "/dev/null",
    "/dev/zero",
    "/dev/urandom",
    "/proc/cpuinfo",
    "/proc/meminfo",
    "/sys/devices/system/cpu",
)


def default_read_paths(project: Optional[str] = None) -> Tuple[str, ...]:
    """Return what a worker must be able to read besides the submission.

    Call it when `sys.path` is complete. The project itself, with its answers and checks, is left out, and so is any
    folder that contains it; a virtual environment inside of it is not.

    Parameters
    ----------
    project : str, optional
        The folder to leave out. Default: the one that holds the `grader` package.

    Returns
    -------
    tuple of str
        Existing paths without symbolic links, none of them inside another.
    """
    hidden = Path(__file__).resolve().parents[2] if project is None else Path(project).resolve()
    found = {Path(path).resolve() for path in _candidates() if os.path.exists(path)}
    shown = {path for path in found if not _exposes(path, hidden)}
    return tuple(sorted(str(path) for path in shown if shown.isdisjoint(path.parents)))


def _candidates() -> Iterator[str]:
    yield from SYSTEM
    for prefix in (sys.prefix, sys.exec_prefix, sys.base_prefix, sys.base_exec_prefix):
        yield os.path.join(prefix, "lib")
        yield os.path.join(prefix, "lib64")
    yield from filter(os.path.isabs, sys.path)


def _exposes(path: Path, hidden: Path) -> bool:
    """Tell whether reading `path` would give away something of the folder `hidden`."""
    if path == hidden or path in hidden.parents:
        return True
    if hidden not in path.parents:
        return False
    inside = [folder for folder in (path, *path.parents) if hidden in folder.parents]
    return not any((folder / "pyvenv.cfg").is_file() for folder in inside)

"""Resource limits: memory, processor time, file size, open files."""

from __future__ import annotations

import os
import sys
import time
from typing import Tuple

if sys.platform != "win32":
    import resource


def unavailable() -> str:
    """Say why not all limits can be set here, or "" where they can."""
    if sys.platform == "win32":
        return "Windows has no resource limits"
    return "" if sys.platform == "linux" else f"memory is not limited on {sys.platform}; the other limits hold"


def lower(memory: int, cpu: int, file_size: int, open_files: int) -> None:
    """Lower the limits of this process for good, as far as this system has them; Windows has none.

    Parameters
    ----------
    memory : int
        Bytes that may be allocated on top of what the process has now.
    cpu : int
        Seconds of processor time from now on, all threads together.
    file_size : int
        Bytes in one file.
    open_files : int
        Descriptors, those already open included.
    """
    _lower(resource.RLIMIT_CORE, 0)
    _lower(resource.RLIMIT_FSIZE, file_size)
    _lower(resource.RLIMIT_NOFILE, open_files)
    # The first limit sends SIGXCPU, which a process may ignore; one second later comes SIGKILL.
    seconds = cpu + int(time.process_time())
    _lower(resource.RLIMIT_CPU, seconds, seconds + 1)
    if sys.platform == "linux":
        _lower(resource.RLIMIT_MEMLOCK, 0)
        _lower(resource.RLIMIT_MSGQUEUE, 0)
        # RLIMIT_DATA alone leaves out shared mappings; RLIMIT_AS alone would let what is mapped but unused now, such as
        # the gaps between libraries, be exchanged for data.
        size, data = _sizes()
        _lower(resource.RLIMIT_DATA, data + memory)
        _lower(resource.RLIMIT_AS, size + memory)


def lower_threads(threads: int) -> None:
    """Lower the number of threads and processes that the user of this process may have."""
    _lower(resource.RLIMIT_NPROC, threads)


def _lower(limit: int, soft: int, hard: int = -1) -> None:
    """Set a limit, hard as soft unless told otherwise, but raise neither."""
    present = resource.getrlimit(limit)[1]
    hard = soft if hard < 0 else hard
    if present != resource.RLIM_INFINITY:
        soft, hard = min(soft, present), min(hard, present)
    resource.setrlimit(limit, (soft, hard))


def _sizes() -> Tuple[int, int]:
    """Return the bytes of address space and of data (with the stack) that this process has now."""
    # Not through a file object: what that imports and touches, every forked worker would have to import and touch.
    descriptor = os.open("/proc/self/statm", os.O_RDONLY)
    try:
        pages = [int(field) for field in os.read(descriptor, 256).split()]
    finally:
        os.close(descriptor)
    return pages[0] * resource.getpagesize(), pages[5] * resource.getpagesize()

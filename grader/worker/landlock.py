"""Landlock: from now on this process opens only the files that it is told it may.

Landlock decides when a path is opened, made, renamed or removed. It does not see stat, chdir, readlink, chmod, chown,
utime and extended attributes, nor Unix sockets that have a path, nor, before its third version, truncation: what of
that does harm is left to seccomp, which in turn sees no paths. A descriptor that is open already stays as it is.

The version ("ABI") is asked of the kernel by the system call itself: securityfs may not be mounted.
"""

from __future__ import annotations

import os
import stat
import struct
import sys
from functools import lru_cache
from typing import Iterable, Optional

import kernel

# The same numbers on every architecture.
CREATE_RULESET, ADD_RULE, RESTRICT_SELF = 444, 445, 446
CREATE_RULESET_VERSION = 1
RULE_PATH_BENEATH = 1
LOG_SAME_EXEC_OFF = 1

WRITE_FILE, READ_FILE, READ_DIR = 1 << 1, 1 << 2, 1 << 3
REMOVE_DIR, REMOVE_FILE = 1 << 4, 1 << 5
MAKE_DIR, MAKE_REG = 1 << 7, 1 << 8
REFER, TRUNCATE = 1 << 13, 1 << 14

READ = READ_FILE | READ_DIR
# Neither symbolic links nor devices nor pipes: whoever cleans the folder up must not be led out of it or made to wait.
WRITE = WRITE_FILE | REMOVE_DIR | REMOVE_FILE | MAKE_DIR | MAKE_REG | REFER | TRUNCATE
SINK = "/dev/null"
"""Writable even without a scratch folder: `open(os.devnull, "w")` is a habit and does nothing."""


@lru_cache(maxsize=None)
def abi() -> int:
    """Return the version of Landlock that the kernel speaks; OSError where it has none."""
    return kernel.syscall(CREATE_RULESET, 0, 0, CREATE_RULESET_VERSION)


@lru_cache(maxsize=None)
def unavailable() -> str:
    """Say why there is no Landlock here, or "" where there is."""
    if sys.platform != "linux":
        return f"{sys.platform} has no Landlock"
    try:
        abi()
    except OSError as error:
        return f"the kernel does not offer Landlock: {error.strerror}"
    return ""


def restrict(read: Iterable[str], scratch: Optional[str]) -> None:
    """Close the file system to this thread and all it starts, but for these paths and what lies below them.

    Nothing may be executed either; loading a shared library counts as reading.

    Parameters
    ----------
    read : iterable of str
        Files and folders that may be read. All must exist.
    scratch : str or None
        A folder in which files and folders may be read, made, written and removed.
    """
    version = abi()
    handled = handled_access(version)
    ruleset = kernel.syscall(CREATE_RULESET, handled, len(handled), 0)
    try:
        for path in read:
            _allow(ruleset, path, READ | (WRITE_FILE | TRUNCATE if path == SINK else 0), version)
        if scratch is not None:
            _allow(ruleset, scratch, READ | WRITE, version)
        # From version 7 on refusals go to the audit log, which is no place that student code should fill.
        kernel.syscall(RESTRICT_SELF, ruleset, LOG_SAME_EXEC_OFF if version >= 7 else 0)
    finally:
        os.close(ruleset)


def handled_access(version: int) -> bytes:
    """Return the struct of all that this version can forbid, up to the seventh."""
    network = 0b11 if version >= 4 else 0  # binding and connecting TCP sockets
    scope = 0b11 if version >= 6 else 0  # abstract Unix sockets, signals
    words = [_file_rights(version)] + [network] * (version >= 4) + [scope] * (version >= 6)
    return struct.pack(f"={len(words)}Q", *words)


def _file_rights(version: int) -> int:
    """Return the bits of all rights on files that this version knows: 13, REFER, TRUNCATE and IOCTL_DEV."""
    return (1 << (13 + (version >= 2) + (version >= 3) + (version >= 5))) - 1


def _allow(ruleset: int, path: str, rights: int, version: int) -> None:
    """Add a rule for one path."""
    descriptor = os.open(path, os.O_PATH | os.O_CLOEXEC)
    try:
        if not stat.S_ISDIR(os.fstat(descriptor).st_mode):
            rights &= READ_FILE | WRITE_FILE | TRUNCATE
        rule = struct.pack("=Qi", rights & _file_rights(version), descriptor)
        kernel.syscall(ADD_RULE, ruleset, RULE_PATH_BENEATH, rule, 0)
    finally:
        os.close(descriptor)


# Asked before any fork, so that no worker has to.
unavailable()

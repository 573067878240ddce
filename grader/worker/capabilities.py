"""Take root's powers from a process that has to keep root's uid.

An interpreter below a private home, /root/.pyenv say, can be read by root alone, so that a worker cannot change its
uid. Without capabilities root is a user like any other who owns the files that root owns: no more than what a worker
of an ordinary user has, whose uid stays as well.
"""

from __future__ import annotations

import ctypes
import os
import struct
from contextlib import contextmanager
from typing import Iterator

import kernel

CAPGET = {"x86_64": 125, "aarch64": 90}
CAPSET = {"x86_64": 126, "aarch64": 91}
HEADER = struct.pack("=Ii", 0x20080522, 0)
SETS = struct.Struct("=6I")
"""Effective, permitted and inheritable, first their lower then their upper halves."""


def available() -> bool:
    """Tell whether there is something to take, and a way to do so."""
    return os.geteuid() == 0 and os.uname().machine in CAPSET


def drop() -> None:
    """Give up all capabilities, for good."""
    _set(bytes(SETS.size))


@contextmanager
def suspended() -> Iterator[None]:
    """Do without capabilities for a moment, and without groups for good."""
    os.setgroups([])
    present = _get()
    lower, upper = SETS.unpack(present)[1:3], SETS.unpack(present)[4:6]
    _set(SETS.pack(0, *lower, 0, *upper))
    try:
        yield
    finally:
        _set(present)


def _get() -> bytes:
    present = ctypes.create_string_buffer(SETS.size)
    kernel.syscall(CAPGET[os.uname().machine], HEADER, ctypes.addressof(present))
    return present.raw


def _set(sets: bytes) -> None:
    kernel.syscall(CAPSET[os.uname().machine], HEADER, sets)

"""The two doors to Linux that Python's standard library lacks: prctl(2) and syscall(2)."""

from __future__ import annotations

import ctypes
import os
import sys
from typing import Callable, Dict, Union

_FUNCTIONS: Dict[str, Callable[..., int]] = {}
if sys.platform == "linux":
    # Looked up now, since each forked worker would have to look again.
    _libc = ctypes.CDLL(None, use_errno=True)
    _FUNCTIONS = {"prctl": _libc.prctl, "syscall": _libc.syscall}


def prctl(option: int, *arguments: Union[int, bytes]) -> int:
    """Call prctl(2), with the arguments left out as zero, which some options insist on.

    Parameters
    ----------
    option : int
        One of the PR_ constants.
    *arguments : int or bytes
        At most four; bytes are passed as their address.

    Returns
    -------
    int
        What the kernel returned.

    Raises
    ------
    OSError
        When the kernel refuses, or there is no Linux kernel here.
    """
    return _call("prctl", option, *arguments, *[0] * (4 - len(arguments)))


def syscall(number: int, *arguments: Union[int, bytes]) -> int:
    """Make a system call that libc has no function for.

    Parameters
    ----------
    number : int
        The number of the call on this architecture.
    *arguments : int or bytes
        At most six; bytes are passed as their address.

    Returns
    -------
    int
        What the kernel returned.

    Raises
    ------
    OSError
        When the kernel refuses, or there is no Linux kernel here.
    """
    return _call("syscall", number, *arguments)


def _call(function: str, *arguments: Union[int, bytes]) -> int:
    """Call a variadic function of libc and turn its errno into an OSError."""
    if function not in _FUNCTIONS:
        raise OSError(f"{function}(2) is called on {sys.platform}, but only Linux has it")
    # A plain int would be passed as 32 bits and leave the upper half of its register undefined.
    words = [ctypes.c_long(argument) if isinstance(argument, int) else argument for argument in arguments]
    result: int = ctypes.c_long(_FUNCTIONS[function](*words)).value
    if result == -1:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))
    return result

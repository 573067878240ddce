"""seccomp: from now on this process makes only the system calls of a list.

An allow list, because what a deny list forgets is open: setfsuid, sched_setattr, vmsplice, io_setup, modify_ldt and
fsconfig are among some two hundred calls that one has to think of, and a kernel gets new ones every year. What an allow
list forgets is a call that fails, which a test notices; it holds what CPython, NumPy, SciPy, numba and the C libraries
glibc and musl need to compute, to use threads, to read and to write files.

- A call that is not on the list fails with EPERM, which Python raises as PermissionError.
- A call newer than the list fails with ENOSYS, as on an older kernel, so that libraries fall back to what they did
  before it. So do clone3 and openat2, whose arguments lie in memory, where a filter cannot look.
- A call of another architecture, or of x86_64's x32 variant, has other numbers: the process is killed.

Some calls are allowed by their arguments:

- clone starts threads, but no process; kill, tkill and tgkill reach this process only.
- open may truncate only what it opens for writing: before version 3 Landlock lets a file that is open for reading be
  truncated.
- socketpair makes streams only: a Unix datagram may be addressed to any socket on the machine, connected or not.
- prlimit64 reads limits; prctl names threads and reads, so the signal for the parent's death cannot be cleared.
- fcntl and ioctl know the harmless commands: F_SETOWN would send signals to others, TIOCSTI types into a terminal.

The filter is a program for Linux's classic BPF machine. It halves the runs of numbers that share a verdict until one is
left: when it is installed the kernel runs it once for each number, so a long way through it would cost every worker.
Each branch ends in a return.
"""

from __future__ import annotations

import ctypes
import errno
import os
import struct
import sys
from functools import lru_cache
from typing import Dict, Iterable, List, NamedTuple, Tuple

import kernel
from syscalls import ARCHITECTURES, CHECKED, FREE, HIGHEST

PR_SET_SECCOMP = 22
SECCOMP_MODE_FILTER = 2

AUDIT_ARCH = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
X32_BIT = 0x40000000

LOAD, AND, RETURN = 0x20, 0x54, 0x06
JUMP_EQUAL, JUMP_AT_LEAST, JUMP_ANY_BIT = 0x15, 0x35, 0x45

ALLOW = 0x7FFF0000
KILL_PROCESS = 0x80000000
FAIL = 0x00050000

# Linux's numbers, the same on both architectures: the program can be assembled, and tested, on any system.
EPERM, ENOSYS = 1, 38
O_WRONLY, O_RDWR, O_ACCMODE, O_TRUNC = 0o1, 0o2, 0o3, 0o1000

NUMBER_OFFSET, ARCH_OFFSET = 0, 4
OWN_PID = -1
"""Stands in an instruction for a number that is known only after the fork."""

CLONE_THREAD = 0x00010000
CLONE_NAMESPACES = 0x7E020000  # NEWNS, NEWCGROUP, NEWUTS, NEWIPC, NEWUSER, NEWPID, NEWNET
AF_UNIX, SOCK_STREAM, SOCK_TYPE_MASK = 1, 1, 0xF
PRCTL_READS_AND_NAMES = (2, 3, 15, 16, 21, 39)  # GET_PDEATHSIG, GET_DUMPABLE, SET_NAME, GET_NAME, ..., GET_NO_NEW_PRIVS
FCNTL_COPIES_FLAGS_AND_LOCKS = (0, 1, 2, 3, 4, 5, 6, 7, 36, 37, 38, 1030, 1032)
IOCTL_QUERIES_AND_FLAGS = (0x5401, 0x802C542A, 0x5413, 0x541B, 0x5421, 0x5450, 0x5451)  # TCGETS, TCGETS2, TIOCGWINSZ...


class Instruction(NamedTuple):
    """One instruction: its operation, how many to skip if a comparison holds and if not, its constant."""

    operation: int
    if_true: int
    if_false: int
    constant: int


Block = List[Instruction]


class Run(NamedTuple):
    """Consecutive numbers that share a verdict, up to the start of the next run."""

    start: int
    block: Block


class _FilterProgram(ctypes.Structure):
    """struct sock_fprog."""

    _fields_ = [("length", ctypes.c_ushort), ("instructions", ctypes.c_char_p)]


@lru_cache(maxsize=None)
def unavailable() -> str:
    """Say why there is no filter here, or "" where there is."""
    if sys.platform != "linux":
        return f"{sys.platform} has no seccomp"
    machine = os.uname().machine
    if machine not in ARCHITECTURES or sys.maxsize < 1 << 32:
        return f"there is no list of system calls for {8 * struct.calcsize('P')} bits on {machine}"
    try:
        kernel.prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, 0)
    except OSError as error:
        # A kernel with filters looks for the program at address 0 first.
        return "" if error.errno == errno.EFAULT else f"the kernel does not offer seccomp: {error.strerror}"
    raise AssertionError("the kernel took a filter that is not there")


def restrict() -> None:
    """Install the filter for this thread and all it starts."""
    program = assemble(os.uname().machine, os.getpid())
    header = _FilterProgram(len(program) // 8, program)
    kernel.prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, ctypes.addressof(header))


def assemble(machine: str, pid: int) -> bytes:
    """Return the filter for a process.

    Parameters
    ----------
    machine : str
        One of `ARCHITECTURES`.
    pid : int
        The process that it is for, the only one that it may send signals to.

    Returns
    -------
    bytes
        The instructions, 8 bytes each.
    """
    template, holes = _template(machine)
    program = bytearray(template)
    for hole in holes:
        struct.pack_into("=I", program, hole, pid)
    return bytes(program)


@lru_cache(maxsize=None)
def _template(machine: str) -> Tuple[bytes, Tuple[int, ...]]:
    """Return the filter with holes for the pid, and the offsets of these."""
    program = _program(machine)
    code = b"".join(struct.pack("=HBBI", i.operation, i.if_true, i.if_false, max(i.constant, 0)) for i in program)
    return code, tuple(8 * index + 4 for index, i in enumerate(program) if i.constant == OWN_PID)


def _program(machine: str) -> Block:
    """Write the filter: first the architecture, then the number."""
    return [
        Instruction(LOAD, 0, 0, ARCH_OFFSET),
        Instruction(JUMP_EQUAL, 1, 0, AUDIT_ARCH[machine]),
        *_finish(KILL_PROCESS),
        Instruction(LOAD, 0, 0, NUMBER_OFFSET),
        *_search(_runs(machine)),
    ]


def _search(runs: List[Run]) -> Block:
    """Find by halving the run that the number is in, and do what it says."""
    if len(runs) == 1:
        return runs[0].block
    middle = len(runs) // 2
    below = _search(runs[:middle])
    return [Instruction(JUMP_AT_LEAST, len(below), 0, runs[middle].start), *below, *_search(runs[middle:])]


def _runs(machine: str) -> List[Run]:
    """Return the runs of numbers with the same verdict, in ascending order."""
    verdicts = _verdicts(machine)
    runs = [Run(0, verdicts[0])]
    for number, block in enumerate(verdicts):
        if block != runs[-1].block:
            runs.append(Run(number, block))
    runs.append(Run(HIGHEST + 1, _finish(FAIL | ENOSYS)))
    if machine == "x86_64":
        runs.append(Run(X32_BIT, _finish(KILL_PROCESS)))
    return runs


def _verdicts(machine: str) -> List[Block]:
    """Return what happens to each number from 0 to `HIGHEST`."""
    column = ARCHITECTURES.index(machine)
    verdicts = [_finish(FAIL | EPERM)] * (HIGHEST + 1)
    blocks = {**dict.fromkeys(FREE, _finish(ALLOW)), **_checks()}
    for name, numbers in {**FREE, **CHECKED}.items():
        number = numbers[column]
        if number is not None:
            verdicts[number] = blocks[name]
    return verdicts


def _checks() -> Dict[str, Block]:
    """Return what happens to the calls that are judged by their arguments."""
    itself = _one_of(0, [OWN_PID])
    return {
        "clone": _thread_only(),
        "clone3": _finish(FAIL | ENOSYS),
        "open": _truncates_only_to_write(1),
        "openat": _truncates_only_to_write(2),
        "openat2": _finish(FAIL | ENOSYS),
        "fcntl": _one_of(1, FCNTL_COPIES_FLAGS_AND_LOCKS),
        "ioctl": _one_of(1, IOCTL_QUERIES_AND_FLAGS),
        "socketpair": _unix_stream(),
        "kill": itself,
        "tkill": itself,
        "tgkill": itself,
        "prctl": _one_of(0, PRCTL_READS_AND_NAMES),
        "prlimit64": _null(2),
    }


def _finish(verdict: int) -> Block:
    return [Instruction(RETURN, 0, 0, verdict)]


def _load(argument: int, upper: bool = False) -> Instruction:
    """Load the lower or upper half of an argument; both architectures are little-endian."""
    return Instruction(LOAD, 0, 0, 16 + 8 * argument + 4 * upper)


def _one_of(argument: int, values: Iterable[int]) -> Block:
    """Allow the call if an argument of 32 bits is one of these."""
    block = [_load(argument)]
    for value in values:
        block += [Instruction(JUMP_EQUAL, 0, 1, value), *_finish(ALLOW)]
    return block + _finish(FAIL | EPERM)


def _null(argument: int) -> Block:
    """Allow the call if an argument of 64 bits is zero."""
    return [
        _load(argument),
        Instruction(JUMP_EQUAL, 0, 3, 0),
        _load(argument, upper=True),
        Instruction(JUMP_EQUAL, 0, 1, 0),
        *_finish(ALLOW),
        *_finish(FAIL | EPERM),
    ]


def _thread_only() -> Block:
    """Allow clone for a thread, in the namespaces that there are."""
    return [
        _load(0),
        Instruction(JUMP_ANY_BIT, 0, 2, CLONE_THREAD),
        Instruction(JUMP_ANY_BIT, 1, 0, CLONE_NAMESPACES),
        *_finish(ALLOW),
        *_finish(FAIL | EPERM),
    ]


def _truncates_only_to_write(flags: int) -> Block:
    """Allow open unless it truncates and opens for reading, or for nothing, which is mode 3."""
    return [
        _load(flags),
        Instruction(JUMP_ANY_BIT, 1, 0, O_TRUNC),
        *_finish(ALLOW),
        Instruction(AND, 0, 0, O_ACCMODE),
        Instruction(JUMP_EQUAL, 1, 0, O_WRONLY),
        Instruction(JUMP_EQUAL, 0, 1, O_RDWR),
        *_finish(ALLOW),
        *_finish(FAIL | EPERM),
    ]


def _unix_stream() -> Block:
    """Allow socketpair for connected streams."""
    return [
        _load(0),
        Instruction(JUMP_EQUAL, 0, 4, AF_UNIX),
        _load(1),
        Instruction(AND, 0, 0, SOCK_TYPE_MASK),
        Instruction(JUMP_EQUAL, 0, 1, SOCK_STREAM),
        *_finish(ALLOW),
        *_finish(FAIL | EPERM),
    ]


# Before any fork, so that no worker pays for it.
if not unavailable():
    _template(os.uname().machine)

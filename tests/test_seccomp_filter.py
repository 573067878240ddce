"""The filter program itself, run by a small interpreter, so that each architecture is tested on any machine."""

from __future__ import annotations

import re
import struct
from functools import lru_cache
from pathlib import Path
from typing import Dict, List, Tuple

import pytest

from tests.confined import run

PID = 4242
ALLOW, EPERM, ENOSYS, KILL = 0x7FFF0000, 0x00050001, 0x00050026, 0x80000000
ARCHITECTURES = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}

NUMBERS = {
    "read": (0, 63),
    "mmap": (9, 222),
    "socket": (41, 198),
    "connect": (42, 203),
    "sendto": (44, 206),
    "socketpair": (53, 199),
    "clone": (56, 220),
    "execve": (59, 221),
    "kill": (62, 129),
    "fcntl": (72, 25),
    "flock": (73, 32),
    "truncate": (76, 45),
    "ftruncate": (77, 46),
    "ptrace": (101, 117),
    "prctl": (157, 167),
    "setrlimit": (160, 164),
    "mount": (165, 40),
    "ioctl": (16, 29),
    "futex": (202, 98),
    "keyctl": (250, 219),
    "openat": (257, 56),
    "unshare": (272, 97),
    "setxattr": (188, 5),
    "perf_event_open": (298, 241),
    "prlimit64": (302, 261),
    "process_vm_readv": (310, 270),
    "memfd_create": (319, 279),
    "bpf": (321, 280),
    "execveat": (322, 281),
    "userfaultfd": (323, 282),
    "tkill": (200, 130),
    "tgkill": (234, 131),
    "mq_open": (240, 180),
    "vmsplice": (278, 75),
    "seccomp": (317, 277),
    "fchmodat": (268, 53),
    "fchownat": (260, 54),
    "utimensat": (280, 88),
    "pidfd_send_signal": (424, 424),
    "io_uring_setup": (425, 425),
    "open_tree": (428, 428),
    "pidfd_open": (434, 434),
    "clone3": (435, 435),
    "openat2": (437, 437),
    "landlock_create_ruleset": (444, 444),
    "memfd_secret": (447, 447),
    "cachestat": (451, 451),
    "fchmodat2": (452, 452),
    "none": (9999, 9999),
}

CASES = [
    ("read", (), ALLOW),
    ("mmap", (), ALLOW),
    ("futex", (), ALLOW),
    ("flock", (), ALLOW),
    ("ftruncate", (), ALLOW),
    ("sendto", (), ALLOW),
    *((name, (), EPERM) for name in ("socket", "connect", "execve", "execveat", "ptrace", "process_vm_readv", "mount")),
    *((name, (), EPERM) for name in ("truncate", "fchmodat", "fchownat", "utimensat", "setxattr", "setrlimit")),
    *((name, (), EPERM) for name in ("keyctl", "unshare", "perf_event_open", "bpf", "userfaultfd", "memfd_create")),
    *((name, (), EPERM) for name in ("mq_open", "vmsplice", "seccomp", "pidfd_send_signal", "pidfd_open")),
    *((name, (), EPERM) for name in ("io_uring_setup", "open_tree", "landlock_create_ruleset", "memfd_secret")),
    *((name, (), ENOSYS) for name in ("clone3", "openat2", "cachestat", "fchmodat2", "none")),
    ("clone", (0x3D0F00,), ALLOW),  # a thread of glibc
    ("clone", (0x7D0F00,), ALLOW),  # a thread of musl
    ("clone", (0x1200011,), EPERM),  # fork
    ("clone", (0x4111,), EPERM),  # vfork
    ("clone", (0x3D0F00 | 0x10000000,), EPERM),  # a thread with a user namespace
    ("kill", (PID, 9), ALLOW),
    ("kill", (PID + 1, 9), EPERM),
    ("kill", (0, 9), EPERM),
    ("kill", (0xFFFFFFFFFFFFFFFF, 9), EPERM),
    ("tkill", (PID, 6), ALLOW),
    ("tkill", (PID + 1, 6), EPERM),
    ("tgkill", (PID, 77, 6), ALLOW),
    ("tgkill", (77, PID, 6), EPERM),
    ("prlimit64", (0, 7, 0, 0x1000), ALLOW),
    ("prlimit64", (0, 7, 0x1000, 0), EPERM),
    ("prlimit64", (0, 7, 0x7F00000000, 0), EPERM),
    ("prctl", (15,), ALLOW),  # PR_SET_NAME
    ("prctl", (1,), EPERM),  # PR_SET_PDEATHSIG
    ("prctl", (4,), EPERM),  # PR_SET_DUMPABLE
    ("prctl", (22,), EPERM),  # PR_SET_SECCOMP
    ("socketpair", (1, 1, 0), ALLOW),
    ("socketpair", (1, 0o2004001, 0), ALLOW),  # with SOCK_CLOEXEC and SOCK_NONBLOCK
    ("socketpair", (1, 2, 0), EPERM),
    ("socketpair", (30, 1, 0), EPERM),  # AF_TIPC
    ("openat", (0, 0, 0o0), ALLOW),
    ("openat", (0, 0, 0o1101), ALLOW),
    ("openat", (0, 0, 0o1102), ALLOW),
    ("openat", (0, 0, 0o1000), EPERM),
    ("openat", (0, 0, 0o1003), EPERM),
    ("fcntl", (0, 1030), ALLOW),  # F_DUPFD_CLOEXEC
    ("fcntl", (0, 8), EPERM),  # F_SETOWN
    ("ioctl", (0, 0x5451), ALLOW),  # FIOCLEX
    ("ioctl", (0, 0x5412), EPERM),  # TIOCSTI
    ("ioctl", (0, 0x541C), EPERM),  # TIOCLINUX
    ("ioctl", (0, 0xFF00005412), EPERM),
]


@lru_cache(maxsize=None)
def program(machine: str) -> List[Tuple[int, int, int, int]]:
    """Return the instructions of the filter for a machine."""
    code = bytes.fromhex(
        run("print(seccomp.assemble(values['machine'], values['pid']).hex())", machine=machine, pid=PID)
    )
    return list(struct.iter_unpack("=HBBI", code))


def judge(machine: str, arch: int, number: int, arguments: Tuple[int, ...] = ()) -> int:
    """Run the filter as the kernel does and return its verdict."""
    data = struct.pack("=IIQ6Q", number, arch, 0, *arguments, *[0] * (6 - len(arguments)))
    position = accumulator = 0
    while True:
        operation, if_true, if_false, constant = program(machine)[position]
        position += 1
        if operation == 0x06:
            return constant
        if operation == 0x20:
            (accumulator,) = struct.unpack_from("=I", data, constant)
        elif operation == 0x54:
            accumulator &= constant
        else:
            true = {0x15: accumulator == constant, 0x35: accumulator >= constant, 0x45: bool(accumulator & constant)}
            position += if_true if true[operation] else if_false


@pytest.mark.parametrize("machine", ARCHITECTURES)
@pytest.mark.parametrize(("name", "arguments", "verdict"), CASES)
def test_verdict(machine: str, name: str, arguments: Tuple[int, ...], verdict: int) -> None:
    """A call is judged by its number, and some by their arguments."""
    number = NUMBERS[name][machine == "aarch64"]

    got = judge(machine, ARCHITECTURES[machine], number, arguments)

    assert hex(got) == hex(verdict)


@pytest.mark.parametrize("number", [2, 57, 58, 85, 90, 92, 94, 132])
def test_calls_that_only_x86_64_has(number: int) -> None:
    """Of the old calls that take a path open and creat are allowed, fork, chmod, chown and utime are not."""
    got = judge("x86_64", ARCHITECTURES["x86_64"], number)

    assert hex(got) == hex(ALLOW if number in (2, 85) else EPERM)


@pytest.mark.parametrize("machine", ARCHITECTURES)
def test_another_architecture_is_killed(machine: str) -> None:
    """A call by the numbers of a third architecture, such as i386, ends the process."""
    got = judge(machine, 0x40000003, NUMBERS["read"][machine == "aarch64"])

    assert got == KILL


def test_x32_is_killed() -> None:
    """A call by the numbers of x32 ends the process."""
    got = judge("x86_64", ARCHITECTURES["x86_64"], 0x40000000)

    assert got == KILL


@pytest.mark.parametrize("machine", ARCHITECTURES)
def test_each_number_has_the_verdict_of_the_list(machine: str) -> None:
    """The program allows the numbers of the list without conditions, and no others."""
    column = list(ARCHITECTURES).index(machine)
    free = run("print(*(numbers[values['column']] for numbers in syscalls.FREE.values()))", column=column).split()
    checked = run("print(*(numbers[values['column']] for numbers in syscalls.CHECKED.values()))", column=column).split()

    allowed = {str(n) for n in range(600) if judge(machine, ARCHITECTURES[machine], n) == ALLOW}

    assert allowed - set(checked) == set(free) - {"None"}


def headers(machine: str) -> Dict[str, int]:
    """Return the numbers in the kernel's headers, or nothing where they are not installed."""
    places = {
        "x86_64": ("/usr/include/x86_64-linux-gnu/asm/unistd_64.h", "/usr/include/asm/unistd_64.h"),
        "aarch64": ("/usr/include/asm-generic/unistd.h",),
    }
    for path in map(Path, places[machine]):
        if path.is_file():
            lines = re.findall(r"#define __NR(3264)?_(\w+) (\d+)\b", path.read_text())
            renamed = {"fstatat": "newfstatat"}
            return {renamed.get(name, name) if wide else name: int(number) for wide, name, number in lines}
    return {}


@pytest.mark.parametrize("machine", ARCHITECTURES)
def test_numbers_are_those_of_the_headers(machine: str) -> None:
    """Each number in the list is the one in the kernel's headers."""
    known = headers(machine)
    if not known:
        pytest.skip(f"the kernel's headers for {machine} are not installed")
    column = list(ARCHITECTURES).index(machine)
    listed = run(
        "print(*(f'{k}={v[values[\"column\"]]}' for k, v in {**syscalls.FREE, **syscalls.CHECKED}.items()))",
        column=column,
    )
    pairs = dict(pair.split("=") for pair in listed.split())

    differing = {name: number for name, number in pairs.items() if name in known and str(known[name]) != number}

    assert differing == {}


@pytest.mark.parametrize("machine", ARCHITECTURES)
def test_numbers_in_these_tests_are_those_of_the_headers(machine: str) -> None:
    """Each number in this file is the one in the kernel's headers."""
    known = headers(machine)
    if not known:
        pytest.skip(f"the kernel's headers for {machine} are not installed")
    column = list(ARCHITECTURES).index(machine)

    differing = {name: n[column] for name, n in NUMBERS.items() if known.get(name, n[column]) != n[column]}

    assert differing == {}

"""Resource limits of a confined process."""

from __future__ import annotations

from pathlib import Path
from typing import List

import pytest

from tests.confined import attempt, linux_only

pytestmark = linux_only

MEMORY = 1 << 26
ON_AND_OFF = [([], True), (["rlimits"], False)]


@pytest.mark.parametrize(("skip", "limited"), ON_AND_OFF)
def test_memory(skip: List[str], limited: bool) -> None:
    """More memory than the policy allows raises MemoryError."""
    got = attempt("bytearray(1 << 27)", skip=skip, memory=MEMORY)

    assert got == ("MemoryError" if limited else "")


@pytest.mark.parametrize(("skip", "limited"), ON_AND_OFF)
def test_memory_of_arrays(skip: List[str], limited: bool) -> None:
    """An array larger than the policy allows raises MemoryError."""
    pytest.importorskip("numpy")
    code = "try: numpy.zeros(1 << 24)\nexcept MemoryError: print('MemoryError')"

    got = attempt(code, setup="import numpy", skip=skip, memory=MEMORY)

    assert got == ("MemoryError" if limited else "")


@pytest.mark.parametrize(("skip", "limited"), ON_AND_OFF)
def test_shared_memory(skip: List[str], limited: bool) -> None:
    """A shared mapping counts as memory, which RLIMIT_DATA alone would not see."""
    got = attempt("mmap.mmap(-1, 1 << 27)", setup="import mmap", skip=skip, memory=MEMORY)

    assert got == ("OSError" if limited else "")


def test_memory_is_counted_from_the_present_size() -> None:
    """What a process holds already does not count."""
    got = attempt("bytearray(1 << 25)", setup="held = bytearray(1 << 27)", memory=MEMORY)

    assert got == ""


@pytest.mark.parametrize(("skip", "limited"), ON_AND_OFF)
def test_processor_time(skip: List[str], limited: bool) -> None:
    """A process that computes for too long is killed."""
    got = attempt("while time.process_time() < 1.3: pass", skip=skip, cpu=1)

    assert got == ("SIGXCPU" if limited else "")


def test_processor_time_cannot_be_ignored() -> None:
    """A process that ignores the first signal is killed a second later."""
    code = "signal.signal(signal.SIGXCPU, signal.SIG_IGN)\nwhile True: pass"

    got = attempt(code, setup="import signal", cpu=1)

    assert got == "SIGKILL"


@pytest.mark.parametrize(("skip", "limited"), ON_AND_OFF)
def test_file_size(skip: List[str], limited: bool, tmp_path: Path) -> None:
    """A file in the scratch folder grows to the limit and no further."""
    code = "with open('big', 'wb', buffering=0) as file: print(file.write(bytes(2000)))"

    got = attempt(code, skip=skip, cwd=tmp_path, scratch=str(tmp_path), file_size=1000)

    assert got == ("1000" if limited else "2000")


@pytest.mark.parametrize(("skip", "limited"), ON_AND_OFF)
def test_open_files(skip: List[str], limited: bool) -> None:
    """No more descriptors can be open than the policy says."""
    got = attempt("for _ in range(32): os.dup(1)", skip=skip, open_files=16)

    assert got == ("OSError" if limited else "")


def test_no_core() -> None:
    """A crash writes no core."""
    got = attempt("print(resource.getrlimit(resource.RLIMIT_CORE))", setup="import resource")

    assert got == "(0, 0)"


def test_limits_can_be_read() -> None:
    """A confined process may read its limits."""
    got = attempt("print(resource.getrlimit(resource.RLIMIT_NOFILE))", setup="import resource", open_files=16)

    assert got == "(16, 16)"


@pytest.mark.parametrize(("skip", "error"), [([], "ValueError"), (["seccomp"], "")])
def test_limits_cannot_be_set(skip: List[str], error: str) -> None:
    """A confined process sets no limit, not even to what it is; setrlimit reports that as ValueError."""
    code = "resource.setrlimit(resource.RLIMIT_NOFILE, resource.getrlimit(resource.RLIMIT_NOFILE))"

    got = attempt(code, setup="import resource", skip=skip)

    assert got == error

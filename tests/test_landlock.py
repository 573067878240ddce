"""Which files a confined process may open."""

from __future__ import annotations

import re
import struct
from pathlib import Path
from typing import List

import pytest

from tests.confined import attempt, linux_only, refused, run

if run("print(landlock.unavailable())"):
    pytest.skip("this kernel has no Landlock", allow_module_level=True)

pytestmark = linux_only

OUTSIDE = {
    "read a file": "open(path).read()",
    "list a folder": "os.listdir(folder)",
    "write to a file": "open(path, 'a')",
    "make a file": "open('new', 'w')",
    "make an unnamed file": "os.open('.', os.O_TMPFILE | os.O_RDWR)",
    "remove a file": "os.unlink(path)",
    "rename a file": "os.rename(path, 'renamed')",
    "make a folder": "os.mkdir('new')",
    "remove a folder": "os.rmdir('empty')",
    "run a program": "os.execv('/bin/true', ['true'])",
}

OTHERS = {
    "environment": "open(f'/proc/{os.getppid()}/environ', 'rb').read()",
    "memory map": "open(f'/proc/{os.getppid()}/maps').read()",
    "command line": "open(f'/proc/{os.getppid()}/cmdline').read()",
    "state": "open(f'/proc/{os.getppid()}/status').read()",
    "memory": "open(f'/proc/{os.getppid()}/mem', 'rb')",
    "descriptors": "os.listdir(f'/proc/{os.getppid()}/fd')",
    "working directory": "os.readlink(f'/proc/{os.getppid()}/cwd')",
    "root": "os.listdir(f'/proc/{os.getppid()}/root')",
    "neighbours": "os.listdir('/proc')",
}


@pytest.fixture
def outside(tmp_path: Path) -> Path:
    """Return a folder with a file and an empty folder in it, to which a confined process has no right."""
    (tmp_path / "file").write_text("secret")
    (tmp_path / "empty").mkdir()
    return tmp_path


def test_outside_is_closed(outside: Path) -> None:
    """Nothing outside of the given paths can be read, written, made, removed or run; Landlock alone sees to it."""
    got = refused(OUTSIDE, setup="path, folder = 'file', '.'", skip=["seccomp"], cwd=outside)

    assert got == list(OUTSIDE)


@pytest.mark.parametrize("code", OUTSIDE.values(), ids=OUTSIDE)
def test_outside_is_open_without_landlock(code: str, outside: Path) -> None:
    """The test above notices when Landlock is off."""
    got = attempt(code, setup="path, folder = 'file', '.'", skip=["landlock", "seccomp"], cwd=outside)

    assert got == ""


@pytest.mark.parametrize(("skip", "hidden"), [([], list(OTHERS)), (["landlock"], [])])
def test_other_processes_are_hidden(skip: List[str], hidden: List[str]) -> None:
    """A confined process learns nothing of another one of its user from /proc."""
    got = refused(OTHERS, skip=skip)

    assert got == hidden


def test_the_own_environment_is_hidden() -> None:
    """A confined process cannot read what its environment was before it was cleared."""
    got = attempt("open('/proc/self/environ').read()")

    assert got == "PermissionError"


@pytest.mark.parametrize("path", ["file", "."])
def test_a_given_path_is_readable(path: str, outside: Path) -> None:
    """A file that is given, or lies in a folder that is given, can be read."""
    got = attempt("print(open('file').read())", also_read=[str(outside / path)], cwd=outside)

    assert got == "secret"


def test_a_given_path_is_not_writable(outside: Path) -> None:
    """What may be read may not be written."""
    got = attempt("open('file', 'a')", also_read=[str(outside)], cwd=outside)

    assert got == "PermissionError"


@pytest.mark.parametrize(
    "code",
    [
        "open('file', 'w').close(); open('file', 'a').close(); os.rename('file', 'other'); os.unlink('other')",
        "os.mkdir('folder'); open('folder/file', 'w').close(); os.listdir('folder'); shutil.rmtree('folder')",
        "with open('file', 'wb+') as file: file.write(b'text'); file.truncate(2); fcntl.flock(file, fcntl.LOCK_EX)",
        "with tempfile.TemporaryDirectory(dir='.') as name: open(name + '/file', 'w').close()",
        "with tempfile.TemporaryFile(dir='.') as file: file.write(b'text')",
        "with tempfile.NamedTemporaryFile(dir='.') as file: file.write(b'text'); shutil.copyfile(file.name, 'copy')",
    ],
)
def test_scratch_works(code: str, tmp_path: Path) -> None:
    """In the scratch folder files and folders can be made, written, renamed and removed."""
    got = attempt(code, setup="import fcntl, shutil, tempfile", cwd=tmp_path, scratch=str(tmp_path))

    assert got == ""


@pytest.mark.parametrize("code", ["os.symlink('/', 'link')", "os.mkfifo('pipe')"])
@pytest.mark.parametrize(("layers", "error"), [(["seccomp"], "PermissionError"), (["seccomp", "landlock"], "")])
def test_scratch_holds_no_traps(code: str, layers: List[str], error: str, tmp_path: Path) -> None:
    """The scratch folder can hold neither links that lead out of it nor pipes that make a reader wait."""
    got = attempt(code, skip=layers, cwd=tmp_path, scratch=str(tmp_path))

    assert got == error


def test_the_scratch_of_another_is_closed(tmp_path: Path) -> None:
    """A folder beside the scratch folder is not writable."""
    (tmp_path / "mine").mkdir()
    (tmp_path / "theirs").mkdir()

    got = attempt("open('theirs/file', 'w')", cwd=tmp_path, scratch=str(tmp_path / "mine"))

    assert got == "PermissionError"


def test_the_null_device_is_writable() -> None:
    """Output can be thrown away."""
    got = attempt("open(os.devnull, 'w').write('text')")

    assert got == ""


@pytest.mark.parametrize(
    ("version", "words"),
    [
        (1, [0x1FFF]),
        (2, [0x3FFF]),
        (3, [0x7FFF]),
        (4, [0x7FFF, 3]),
        (5, [0xFFFF, 3]),
        (6, [0xFFFF, 3, 3]),
        (7, [0xFFFF, 3, 3]),
        (8, [0xFFFF, 3, 3]),
    ],
)
def test_each_version_forbids_all_that_it_knows(version: int, words: List[int]) -> None:
    """From each version of Landlock everything is asked that it can forbid, and nothing that it does not know."""
    got = run("print(landlock.handled_access(values['version']).hex())", version=version)

    assert bytes.fromhex(got) == struct.pack(f"={len(words)}Q", *words)


def test_rights_are_those_of_the_header() -> None:
    """The rights have the numbers of linux/landlock.h."""
    header = Path("/usr/include/linux/landlock.h")
    if not header.is_file():
        pytest.skip("the kernel's headers are not installed")
    defined = dict(re.findall(r"#define LANDLOCK_ACCESS_FS_(\w+)\s+\(1ULL << (\d+)\)", header.read_text()))
    ours = run("print(*(f'{k}={v}' for k, v in vars(landlock).items() if k in values['names']))", names=list(defined))

    got = {name: 1 << int(bit) for name, bit in defined.items() if f"{name}=" in ours}

    assert got == {name: int(value) for name, value in (pair.split("=") for pair in ours.split())}


def test_the_descriptors_of_the_rules_are_closed() -> None:
    """Confinement leaves no descriptor open."""
    got = attempt("print(os.dup(0) == free)", setup="free = os.dup(0); os.close(free)")

    assert got == "True"

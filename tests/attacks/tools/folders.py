"""Attacks by what lies in a submission's folder, or by its name, rather than by what its functions do."""

from __future__ import annotations

import os
import py_compile
import shutil
import socket
import sys
from pathlib import Path
from typing import Callable, Dict, List

from .arena import Attack, Build

FOLDERS: Dict[str, Attack] = {}

POISON = "import os\nopen(os.path.join(os.path.dirname(__file__), 'ran'), 'w').close()\nos._exit(7)\n"
"""Ends whatever imports it."""

NAMES = {
    "spaces": "  al ice  ",
    "newline": "al\nice",
    "escapes": "al\x1b[2J\x1b]0;owned\x07ice",
    "markup": "[bold red]alice[/bold red]",
    "html": "<script>alert('alice')<",
    "formula": "=HYPERLINK(1)+cmd|' C'!A0",
    "quotes": "al'ice\"; rm -r *",
    "option": "--seed=7",
    "unicode": "ál‮i̴c̴e 🎵",
    "odd bytes": os.fsdecode(b"al\xff\xfeice"),
    "percent": "%s{0}$HOME`id`%00",
    "long": "a" * 255,
    "dots": "...",
}
"""Names of folders, by what is odd about them."""


def folder(
    *, status: str, earns: str = "0", says: str = "", base: str = "stubs", grades: str = "sigmoid"
) -> Callable[[Build], Build]:
    """Declare an attack whose submission is changed by the function that follows."""

    def declare(build: Build) -> Build:
        FOLDERS[build.__name__] = Attack(
            name=build.__name__,
            base=base,
            grades=tuple(grades.split()),
            earns=tuple(earns.split()),
            statuses=frozenset(status.split()),
            says=says,
            build=build,
        )
        return build

    return declare


def replaced(folder: Path) -> Path:
    """Remove the file that is graded, and return its path."""
    path = folder / "part1" / "neuron.py"
    path.unlink()
    return path


@folder(base="solutions", earns="all", status="passed")
def modules_that_shadow_libraries(folder: Path, other: Path) -> None:
    """Files named like libraries, loaded already, change nothing for the worker."""
    for name in ("numpy", "json", "struct", "socket", "warnings", "importlib", "os", "re", "ctypes", "numbers"):
        (folder / "part1" / f"{name}.py").write_text(POISON)
        (folder / f"{name}.py").write_text(POISON)


@folder(base="solutions", earns="all", status="passed")
def modules_that_shadow_the_worker(folder: Path, other: Path) -> None:
    """Files named like the worker's own change nothing for it."""
    names = (
        "wire",
        "serve",
        "blame",
        "loading",
        "confine",
        "kernel",
        "zygote",
        "forked",
        "limits",
        "grader",
        "__main__",
    )
    for name in names:
        (folder / "part1" / f"{name}.py").write_text(POISON)
        (folder / f"{name}.py").write_text(POISON)


@folder(base="solutions", earns="all", status="passed")
def start_up_files(folder: Path, other: Path) -> None:
    """Nothing that Python or pytest runs by itself when it starts in a folder is run."""
    names = ("sitecustomize.py", "usercustomize.py", "conftest.py", "__init__.py", "__main__.py", "setup.py")
    for place in (folder, folder / "part1"):
        for name in names:
            (place / name).write_text(POISON)
        (place / "evil.pth").write_text("import os; os._exit(7)\n")
        (place / "pyvenv.cfg").write_text("home = /nowhere\n")
        (place / "pytest.ini").write_text("[pytest]\naddopts = -p evil\n")
        (place / ".env").write_text("PYTHONSTARTUP=conftest.py\n")


@folder(status="not_started")
def compiled_files(folder: Path, other: Path) -> None:
    """A compiled form of the right answer, with the stub's date and size in it, does not stand in for the stub."""
    source = folder / "part1" / "neuron.py"
    stub, status = source.read_text(), source.stat()
    right = (other / "part1" / "neuron.py").read_text()
    source.write_text(right + "#" * (len(stub.encode()) - len(right.encode())))
    os.utime(source, ns=(status.st_atime_ns, status.st_mtime_ns))
    compiled = py_compile.compile(str(source), doraise=True)
    assert compiled is not None
    shutil.copy(compiled, str(folder / "part1" / "neuron.pyc"))
    source.write_text(stub)
    os.utime(source, ns=(status.st_atime_ns, status.st_mtime_ns))


@folder(status="not_started missing error")
def native_modules(folder: Path, other: Path) -> None:
    """A shared object or an archive of the file's name does not come before the file."""
    for suffix in (".so", ".abi3.so", f".cpython-{sys.version_info[0]}{sys.version_info[1]}-x86_64-linux-gnu.so"):
        (folder / "part1" / f"neuron{suffix}").write_bytes(b"\x7fELF" + bytes(4096))
    (folder / "part1.zip").write_bytes(b"PK\x03\x04")


@folder(status="missing", says="hidden")
def packages_that_hide_the_file(folder: Path, other: Path) -> None:
    """A package of the file's name is not the file."""
    (folder / "part1" / "neuron").mkdir()
    shutil.copy(str(other / "part1" / "neuron.py"), str(folder / "part1" / "neuron" / "__init__.py"))


@folder(status="missing", says="not a regular file")
def pipes(folder: Path, other: Path) -> None:
    """A pipe in place of the file is not waited for."""
    os.mkfifo(str(replaced(folder)))
    os.mkfifo(str(folder / "part1" / "gates2.py"))
    os.mkfifo(str(folder / "pipe"))


@folder(status="missing", says="not a regular file")
def sockets(folder: Path, other: Path) -> None:
    """A socket in place of the file is not connected to."""
    with socket.socket(socket.AF_UNIX) as door:
        door.bind(str(replaced(folder)))


@folder(status="missing error timeout blocked")
def devices(folder: Path, other: Path) -> None:
    """A device in place of the file is not read; who may not make one links to it."""
    path = replaced(folder)
    try:
        os.mknod(str(path), 0o020666, os.makedev(1, 5))
    except OSError:
        path.symlink_to("/dev/zero")


@folder(status="missing", says="folder")
def folders_in_place_of_files(folder: Path, other: Path) -> None:
    """A folder in place of the file is told."""
    replaced(folder).mkdir()


@folder(status="missing error blocked")
def links_to_another_file(folder: Path, other: Path) -> None:
    """A link to another's answer does not open it."""
    replaced(folder).symlink_to(other / "part1" / "neuron.py")


@folder(status="missing error blocked")
def links_to_another_folder(folder: Path, other: Path) -> None:
    """A link to another's folder does not open it."""
    shutil.rmtree(str(folder / "part1"))
    (folder / "part1").symlink_to(other / "part1")


@folder(status="missing error blocked")
def links_to_the_solutions(folder: Path, other: Path) -> None:
    """A relative link out of the submission leads nowhere."""
    solutions = Path(__file__).resolve().parents[3] / "solutions" / "part1" / "neuron.py"
    path = replaced(folder)
    path.symlink_to(os.path.relpath(str(solutions), str(path.parent)))


@folder(status="missing")
def links_in_circles(folder: Path, other: Path) -> None:
    """Links that lead to themselves, or to nothing, are told as missing files."""
    path = replaced(folder)
    path.symlink_to(path.name)
    (folder / "part1" / "around").symlink_to(".")
    (folder / "around").symlink_to("..")
    (folder / "part1" / "nothing.py").symlink_to("/nowhere")


@folder(status="missing error timeout blocked")
def links_to_system_files(folder: Path, other: Path) -> None:
    """A link to a file of the system shows nothing of it in an error message."""
    replaced(folder).symlink_to("/etc/passwd")


@folder(base="solutions", earns="all", status="passed")
def odd_file_names(folder: Path, other: Path) -> None:
    """Names that are no text, hold escapes or are very long are nobody's concern."""
    place = os.fsencode(str(folder / "part1"))
    for name in (b"\xff\xfe.py", b"new\nline.py", b"\x1b[2J.py", b"a" * 255, b"-rf", b"'\"`$(id)", b" "):
        with open(os.path.join(place, name), "wb"):
            pass


@folder(base="solutions", earns="all", status="passed")
def many_files(folder: Path, other: Path) -> None:
    """Fifteen hundred files beside the right ones do not matter."""
    (folder / "stuff").mkdir()
    for number in range(1500):
        (folder / "stuff" / f"{number}.py").touch()


@folder(base="solutions", earns="all", status="passed")
def deep_folders(folder: Path, other: Path) -> None:
    """Folders in folders, five hundred deep, do not matter."""
    here = os.open(str(folder), os.O_RDONLY)
    for _ in range(500):
        os.mkdir("down", dir_fd=here)
        inner = os.open("down", os.O_RDONLY, dir_fd=here)
        os.close(here)
        here = inner
    os.close(here)


@folder(status="not_started missing error blocked")
def unreadable_files(folder: Path, other: Path) -> None:
    """A file that nobody may read is told, or read where the grader is root."""
    (folder / "part1" / "neuron.py").chmod(0)


@folder(status="missing error timeout crashed")
def sparse_giants(folder: Path, other: Path) -> None:
    """A file of 1 TB that occupies nothing is neither copied nor read into memory."""
    os.truncate(str(folder / "part1" / "neuron.py"), 1 << 40)


@folder(status="error crashed timeout")
def deep_expressions(folder: Path, other: Path) -> None:
    """An expression with a hundred thousand brackets is an error of the file, or ends its own process."""
    (folder / "part1" / "neuron.py").write_text("x = " + "(" * 100_000 + ")" * 100_000)


@folder(status="error crashed timeout")
def deep_operators(folder: Path, other: Path) -> None:
    """A sum of minus signs that overflows the compiler's stack is the file's fault."""
    (folder / "part1" / "neuron.py").write_text("x = " + "-" * 1_000_000 + "1")


@folder(status="error missing")
def odd_encodings(folder: Path, other: Path) -> None:
    """A file that claims an encoding which is none, or holds null bytes, is an error of the file."""
    (folder / "part1" / "neuron.py").write_bytes(b"# -*- coding: \x1b[31mevil -*-\n\x00\xff\xfe")


@folder(status="error missing")
def archives_in_place_of_files(folder: Path, other: Path) -> None:
    """A file that is no text at all is an error of the file."""
    (folder / "part1" / "neuron.py").write_bytes(b"PK\x03\x04" + os.urandom(4096))


def named() -> List[Attack]:
    """Return an attack for each hostile name."""
    return [
        Attack(name=kind, folder=name, base="solutions", earns=("all",), statuses=frozenset({"passed"}))
        for kind, name in NAMES.items()
    ]

"""Give a submission to a user that cannot read it where it lies.

An ordinary user's worker keeps its uid and reads the submission in place. Root's worker becomes a user that owns
nothing, or at least gives up root's powers, and a submission's folder may be closed to that one. To leave root's worker
as it is would give up a layer for the sake of a file mode, so such a submission is copied to a folder of root's that
the worker can read.

Whoever copies as root must not be made to read other people's files: links stay links, to be followed, or not, by the
confined worker; a hard link to a file of somebody else is left out; pipes and devices are not opened. What is too much
to copy is left out, too.
"""

from __future__ import annotations

import os
import stat
from contextlib import contextmanager
from typing import Iterator, List

MAX_BYTES = 1 << 26
MAX_ENTRIES = 4000
MAX_DEPTH = 8
SKIPPED = frozenset({".git", ".venv", "__pycache__"})
_FLAGS = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)


@contextmanager
def as_user(uid: int) -> Iterator[None]:
    """Take on a user's rights for a moment, and drop all groups for good."""
    os.setgroups([])
    os.setegid(uid)
    os.seteuid(uid)
    try:
        yield
    finally:
        os.seteuid(0)
        os.setegid(0)


def readable(root: str, depth: int = 0) -> bool:
    """Tell whether this process can read the folders and the Python files of the submission at `root`.

    It tries, since to ask is not reliable: where the C library has to guess, root is told that root may do all.
    """
    try:
        entries = list(os.scandir(root))
    except OSError:
        return False
    return all(_entry_readable(entry, depth) for entry in entries if entry.name not in SKIPPED)


def _entry_readable(entry: os.DirEntry[str], depth: int) -> bool:
    if entry.is_dir(follow_symlinks=False):
        return depth >= MAX_DEPTH or readable(entry.path, depth + 1)
    if not entry.name.endswith(".py") or not entry.is_file(follow_symlinks=False):
        return True
    try:
        os.close(os.open(entry.path, _FLAGS))
    except OSError:
        return False
    return True


def copy(root: str, target: str) -> None:
    """Copy the submission at `root` to the new folder `target`, for everybody to read."""
    source = os.open(root, os.O_RDONLY | os.O_DIRECTORY)
    try:
        _Copy(os.fstat(source).st_uid).folder(source, target, 0)
    finally:
        os.close(source)


class _Copy:
    """What is left of the allowance, on the way through a submission that belongs to `owner`."""

    def __init__(self, owner: int) -> None:
        self._owner = owner
        self._bytes = MAX_BYTES
        self._entries = MAX_ENTRIES

    def folder(self, source: int, target: str, depth: int) -> None:
        """Copy an open folder."""
        os.mkdir(target, 0o755)
        for name in self._names(source):
            status = os.stat(name, dir_fd=source, follow_symlinks=False)
            place = os.path.join(target, name)
            if stat.S_ISLNK(status.st_mode):
                os.symlink(os.readlink(name, dir_fd=source), place)
            elif stat.S_ISREG(status.st_mode):
                self._file(name, source, place)
            elif not stat.S_ISDIR(status.st_mode):
                os.mkfifo(place)  # stands for whatever is no file: the worker tells the student
            elif depth < MAX_DEPTH:
                self._inner_folder(name, source, place, depth + 1)

    def _names(self, source: int) -> List[str]:
        names = [name for name in sorted(os.listdir(source)) if name not in SKIPPED][: self._entries]
        self._entries -= len(names)
        return names

    def _inner_folder(self, name: str, source: int, target: str, depth: int) -> None:
        inner = os.open(name, _FLAGS | os.O_DIRECTORY, dir_fd=source)
        try:
            self.folder(inner, target, depth)
        finally:
            os.close(inner)

    def _file(self, name: str, source: int, target: str) -> None:
        reading = os.open(name, _FLAGS, dir_fd=source)
        try:
            status = os.fstat(reading)
            foreign = status.st_nlink > 1 and status.st_uid != self._owner
            if foreign or not stat.S_ISREG(status.st_mode) or status.st_size > self._bytes:
                return
            self._bytes -= status.st_size
            with open(target, "wb") as file:
                left = status.st_size
                while left:
                    data = os.read(reading, min(left, 1 << 20))
                    if not data:
                        break
                    left -= len(data)
                    file.write(data)
        finally:
            os.close(reading)

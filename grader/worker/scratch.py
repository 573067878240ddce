"""Folders that student code may write, and how to be rid of them.

Whoever measures or removes them must neither follow what student code put there nor be kept busy by it: links are
counted and unlinked like files, and a thousand folders inside each other are flattened instead of descended into.
"""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from typing import Iterator, Tuple

MAX_BYTES = 1 << 24
MAX_FILES = 1000
MAX_DEPTH = 32
_FOLDER = os.O_RDONLY | getattr(os, "O_DIRECTORY", 0) | getattr(os, "O_NOFOLLOW", 0)


def excess(folder: str) -> str:
    """Return what there is too much of in `folder`, "files" or "bytes", or ""."""
    size = 0
    for files, (entry, depth) in enumerate(_entries(folder), start=1):
        with suppress(OSError):  # it may be gone
            size += 512 * entry.stat(follow_symlinks=False).st_blocks
        if files > MAX_FILES or depth > MAX_DEPTH:
            return "files"
        if size > MAX_BYTES:
            return "bytes"
    return ""


def _entries(folder: str, depth: int = 0) -> Iterator[Tuple[os.DirEntry[str], int]]:
    try:
        listing = os.scandir(folder)
    except OSError:  # it may be gone
        return
    with listing:
        for entry in listing:
            yield entry, depth
            if entry.is_dir(follow_symlinks=False):
                yield from _entries(entry.path, depth + 1)


def remove(folder: str) -> None:
    """Remove `folder` and all that is in it; nothing may be running that still writes there."""
    with suppress(OSError):
        descriptor = os.open(folder, _FOLDER)
        try:
            _clear(descriptor)
        finally:
            os.close(descriptor)
        os.rmdir(folder)


def _clear(folder: int) -> None:
    """Empty an open folder, round by round: what its folders hold is moved up and goes in the next round."""
    prefix, moved = os.urandom(8).hex(), 0
    while True:
        names = os.listdir(folder)
        if not names:
            return
        for name in names:
            if not _is_folder(name, folder):
                os.unlink(name, dir_fd=folder)
                continue
            inner = _enter(name, folder)
            try:
                for entry in os.listdir(inner):
                    moved += 1
                    if _is_folder(entry, inner):
                        os.close(_enter(entry, inner))
                    os.rename(entry, f"{prefix}{moved}", src_dir_fd=inner, dst_dir_fd=folder)
            finally:
                os.close(inner)
            os.rmdir(name, dir_fd=folder)


def _is_folder(name: str, folder: int) -> bool:
    return stat.S_ISDIR(os.stat(name, dir_fd=folder, follow_symlinks=False).st_mode)


def _enter(name: str, folder: int) -> int:
    """Open a folder in a folder, with all rights to what is in it."""
    os.chmod(name, 0o700, dir_fd=folder)
    return os.open(name, _FOLDER, dir_fd=folder)

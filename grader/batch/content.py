"""What a submission holds: its hash, and the files that exercises are in."""

from __future__ import annotations

import hashlib
import os
import stat
from pathlib import Path
from typing import Dict, Iterator, Optional, Sequence, Tuple

from . import Submission
from .unpacking import MAX_DEPTH, PASSED_OVER

MAX_ENTRIES = 20_000
MAX_READ = 1 << 22
"""Bytes of a file above which its size and date stand for what is in it."""
MAX_SOURCE = 1 << 16
NO_TRAP = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
"""How a file that a stranger put there is opened: no link is followed, and no pipe waited for."""


def hash_of(submission: Submission) -> str:
    """Return a hash of all that is graded in a submission; links and unreadable files count by their name."""
    digest = hashlib.sha256(submission.refused.encode())
    if submission.archive:
        _add_file(digest, str(submission.path))
    elif not submission.refused:
        for relative, path in _files(str(submission.path)):
            digest.update(os.fsencode(relative) + b"\0")
            _add_file(digest, path)
    return digest.hexdigest()


def _files(root: str) -> Iterator[Tuple[str, str]]:
    """Yield the files of a folder, in order, by the path below it and the whole path."""
    count = 0
    for folder, folders, names in os.walk(root):
        below = os.path.relpath(folder, root)
        deep = below.count(os.sep) + 1 >= MAX_DEPTH
        folders[:] = [] if deep else sorted(name for name in folders if name not in PASSED_OVER)
        for name in sorted(names):
            count += 1
            if count > MAX_ENTRIES:
                return
            yield os.path.join(below, name), os.path.join(folder, name)


def _add_file(digest: hashlib._Hash, path: str) -> None:
    try:
        descriptor = os.open(path, NO_TRAP)
    except OSError:
        digest.update(b"unreadable\0")
        return
    try:
        status = os.fstat(descriptor)
        digest.update(b"%d %d\0" % (stat.S_IFMT(status.st_mode), status.st_size))
        if not stat.S_ISREG(status.st_mode):
            return
        if status.st_size > MAX_READ:
            digest.update(b"%d" % status.st_mtime_ns)
            return
        digest.update(os.read(descriptor, status.st_size))
    except OSError:
        digest.update(b"unreadable\0")
    finally:
        os.close(descriptor)


def sources(root: Path, files: Sequence[str]) -> Dict[str, str]:
    """Return the text of those of `files` ("part1/neuron.py") that are there and no links."""
    found = {}
    for name in files:
        text = _text(root, name)
        if text is not None:
            found[name] = text
    return found


def _text(root: Path, name: str) -> Optional[str]:
    try:
        if stat.S_ISLNK(os.lstat(root / Path(name).parent).st_mode):
            return None
        descriptor = os.open(root / name, NO_TRAP)
    except OSError:
        return None
    try:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            return None
        return os.read(descriptor, MAX_SOURCE).decode("utf-8", "replace")
    except OSError:
        return None
    finally:
        os.close(descriptor)

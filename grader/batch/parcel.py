"""A submission as bytes, for a machine that does not see its folder."""

from __future__ import annotations

import io
import os
import stat
import tarfile
from pathlib import Path
from typing import List, Tuple

from . import Task
from .content import NO_TRAP
from .unpacking import MAX_BYTES, MAX_DEPTH, MAX_MEMBERS, PASSED_OVER


def pack(task: Task) -> bytes:
    """Return the archive as it is, or a tar of the folder's files and links; links are not followed."""
    if task.refused:
        return b""
    if task.archive:
        # One that is too large is refused for its size, so that no more of it need travel.
        with open(os.open(task.path, NO_TRAP), "rb") as file:
            return file.read(MAX_BYTES + 1)
    target = io.BytesIO()
    with tarfile.open(fileobj=target, mode="w", format=tarfile.PAX_FORMAT) as archive:
        _add_all(archive, task.path)
    return target.getvalue()


def _add_all(archive: tarfile.TarFile, root: str) -> None:
    owner = os.lstat(root).st_uid
    total = count = 0
    for folder, folders, names in os.walk(root):
        below = os.path.relpath(folder, root)
        links = [name for name in folders if os.path.islink(os.path.join(folder, name))]
        deep = below.count(os.sep) + 1 >= MAX_DEPTH
        folders[:] = [] if deep else sorted(name for name in folders if name not in PASSED_OVER)
        archive.addfile(_info(below, tarfile.DIRTYPE))
        for name in sorted(names + links):
            count += 1
            if count <= MAX_MEMBERS:
                total += _add(archive, os.path.join(folder, name), os.path.join(below, name), owner, MAX_BYTES - total)


def _info(name: str, kind: bytes) -> tarfile.TarInfo:
    info = tarfile.TarInfo(name)
    info.type = kind
    return info


def _add(archive: tarfile.TarFile, path: str, name: str, owner: int, most: int) -> int:
    """Add a file or a link; what cannot be read, or is no file, is not there for the worker either."""
    try:
        if os.path.islink(path):
            info = _info(name, tarfile.SYMTYPE)
            info.linkname = os.readlink(path)
            archive.addfile(info)
            return 0
        with open(os.open(path, NO_TRAP), "rb") as file:
            status = os.fstat(file.fileno())
            foreign = status.st_nlink > 1 and status.st_uid != owner
            if not stat.S_ISREG(status.st_mode) or foreign or status.st_size > most:
                return 0
            data = file.read(most)
    except OSError:
        return 0
    info = _info(name, tarfile.REGTYPE)
    info.size = len(data)
    archive.addfile(info, io.BytesIO(data))
    return len(data)


def unpack(data: bytes, folder: Path) -> None:
    """Write what `pack` made of a folder into an empty one. Links come last: nothing is written through them."""
    links: List[Tuple[Path, str]] = []
    with tarfile.open(fileobj=io.BytesIO(data), mode="r:") as archive:
        for info in archive:
            place = folder / info.name
            if info.isdir():
                place.mkdir(parents=True, exist_ok=True)
            elif info.issym():
                links.append((place, info.linkname))
            else:
                file = archive.extractfile(info)
                place.write_bytes(file.read() if file else b"")
    for place, target in links:
        os.symlink(target, str(place))

"""Unpack what strangers packed: what leads out of the folder, or is too much, is refused with the member's name.

All is counted as it comes out, since headers lie. Folders that are no one's work, such as `.venv`, are passed over.
"""

from __future__ import annotations

import bz2
import errno
import io
import lzma
import os
import re
import stat
import struct
import tarfile
import zipfile
import zlib
from pathlib import Path
from typing import IO, Any, Callable, Iterator, List, NamedTuple, Tuple

MAX_BYTES = 1 << 26
"""Bytes of all members together, and of the archive."""
MAX_MEMBERS = 4000
MAX_DEPTH = 12
MAX_DIRECTORY = MAX_MEMBERS * 600
"""Bytes of the list of members in a zip file."""
CHUNK = 1 << 16
SUFFIXES = (".zip", ".tar", ".tgz", ".tar.gz", ".tbz", ".tbz2", ".tar.bz2", ".txz", ".tar.xz")
OTHERS = (".7z", ".rar", ".gz", ".bz2", ".xz", ".zst")
PASSED_OVER = frozenset(
    {".git", ".hg", ".svn", ".venv", "venv", "__pycache__", "__MACOSX", "node_modules", ".ipynb_checkpoints", ".idea"}
)
METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2)
XZ_MEMORY = 1 << 28
OURS = (errno.ENOSPC, errno.EDQUOT, errno.EMFILE, errno.ENFILE, errno.EIO, errno.EROFS)
"""What goes wrong on our side of unpacking: no fault of the archive's."""


class RefusedError(Exception):
    """An archive that is not unpacked; says why, and names the member."""


class Member(NamedTuple):
    """A regular file or a folder in an archive."""

    name: str
    parts: Tuple[str, ...]
    folder: bool
    size: int
    open: Callable[[], IO[bytes]]


def is_archive(path: Path) -> bool:
    """Tell whether a regular file is an archive, by its name or its first bytes."""
    if path.name.lower().endswith(SUFFIXES):
        return True
    if path.name.lower().endswith(".py"):
        return False
    try:
        with open(path, "rb") as file:
            head = file.read(512)
    except OSError:
        return False
    return head.startswith(b"PK\x03\x04") or head[257:262] == b"ustar"


def unpack(path: Path, target: Path) -> None:
    """Unpack the archive at `path` into the empty folder `target`.

    Raises
    ------
    RefusedError
        If it is no archive, or holds what has no place in a submission.
    """
    try:
        if path.stat().st_size > MAX_BYTES:
            raise RefusedError(f"the archive has more than {MAX_BYTES >> 20} MB")
        with open(path, "rb") as file:
            members = _zip if zipfile.is_zipfile(file) else _tar
            file.seek(0)
            _write(members(file), target)
    except RefusedError:
        raise
    except OSError as error:
        if error.errno in OURS:
            raise
        raise RefusedError(f"the archive cannot be read ({_reason(error)})") from None
    # Broken archives raise whatever their bytes happen to run into.
    except (EOFError, ValueError, RuntimeError, NotImplementedError, struct.error, zlib.error) as error:
        raise RefusedError(f"the archive cannot be read ({_reason(error)})") from None
    except (tarfile.TarError, zipfile.BadZipFile, lzma.LZMAError, IndexError, KeyError) as error:
        raise RefusedError(f"the archive cannot be read ({_reason(error)})") from None


def _reason(error: BaseException) -> str:
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    return str(error)[:100] or type(error).__name__


def _write(members: Iterator[Member], target: Path) -> None:
    total = 0
    for count, member in enumerate(members, 1):
        if count > MAX_MEMBERS:
            raise RefusedError(f"the archive has more than {MAX_MEMBERS} members")
        if total + member.size > MAX_BYTES:
            raise RefusedError(f"{_quoted(member.name)} is too large: an archive may unpack to {MAX_BYTES >> 20} MB")
        place = target.joinpath(*member.parts)
        try:
            (place if member.folder else place.parent).mkdir(parents=True, exist_ok=True)
            if not member.folder:
                total += _copy(member, place, MAX_BYTES - total)
        except (FileExistsError, NotADirectoryError, IsADirectoryError):
            raise RefusedError(f"{_quoted(member.name)} is a file and a folder at once") from None


def _copy(member: Member, place: Path, most: int) -> int:
    """Write a member, `most` bytes at most; return how many there were."""
    written = 0
    # A member that comes twice is the later one, as when it is unpacked by hand. There are no links in `target`.
    with member.open() as source, open(place, "wb") as file:
        while True:
            data = source.read(CHUNK)
            if not data:
                return written
            written += len(data)
            if written > most:
                raise RefusedError(
                    f"{_quoted(member.name)} is too large: an archive may unpack to {MAX_BYTES >> 20} MB"
                )
            file.write(data)


def _parts(name: str) -> Tuple[str, ...]:
    """Return the folders and the file that a member's name says."""
    # Some programs for Windows write backslashes.
    plain = name.replace("\\", "/")
    if plain.startswith("/") or re.match(r"[A-Za-z]:", plain):
        raise RefusedError(f"{_quoted(name)} is an absolute path")
    parts = tuple(part for part in plain.split("/") if part not in ("", "."))
    if ".." in parts:
        raise RefusedError(f"{_quoted(name)} leads out of the archive")
    if len(parts) > MAX_DEPTH or any(len(os.fsencode(part)) > 200 for part in parts):
        raise RefusedError(f"{_quoted(name)} is too deep or too long")
    if "\x00" in plain:
        raise RefusedError(f"{_quoted(name)} has a zero in its name")
    return parts


def _quoted(name: str) -> str:
    text = ascii(name)[1:-1] if any(ord(letter) < 32 for letter in name) else name
    return f'"{text if len(text) <= 80 else text[:80] + "..."}"'


def _passed_over(name: str) -> bool:
    return bool(PASSED_OVER.intersection(name.replace("\\", "/").split("/")))


def _zip(file: IO[bytes]) -> Iterator[Member]:
    _require_small_directory(file)
    with zipfile.ZipFile(file) as archive:
        for info in archive.infolist():
            if _passed_over(info.filename):
                continue
            parts = _parts(info.orig_filename)
            kind = stat.S_IFMT(info.external_attr >> 16)
            if kind == stat.S_IFLNK:
                raise RefusedError(f"{_quoted(info.filename)} is a link")
            if kind not in (0, stat.S_IFREG, stat.S_IFDIR):
                raise RefusedError(f"{_quoted(info.filename)} is neither a file nor a folder")
            if info.flag_bits & 1:
                raise RefusedError(f"{_quoted(info.filename)} is encrypted")
            if info.compress_type not in METHODS:
                raise RefusedError(f"{_quoted(info.filename)} is packed by a method that is not supported")
            folder = info.is_dir() or info.filename.endswith("\\")
            if parts:
                yield Member(info.filename, parts, folder, info.file_size, lambda info=info: archive.open(info))  # type: ignore[misc]


def _require_small_directory(file: IO[bytes]) -> None:
    """Refuse a list of members that would fill the memory; `zipfile` reads all of it at once."""
    end = file.seek(0, io.SEEK_END)
    start = max(0, end - (1 << 16) - 42)
    file.seek(start)
    tail = file.read()
    place = tail.rfind(b"PK\x05\x06")
    many = RefusedError(f"the archive has more than {MAX_MEMBERS} members")
    if place < 0 or place + 22 > len(tail):
        raise RefusedError("the archive cannot be read (its list of members is missing)")
    count, size = struct.unpack("<HI", tail[place + 10 : place + 16])
    if count > MAX_MEMBERS or size > MAX_DIRECTORY or tail[max(0, place - 20) : place].startswith(b"PK\x06\x07"):
        raise many
    file.seek(0)


def _tar(file: IO[bytes]) -> Iterator[Member]:
    # Unpacked into memory first, as far as is allowed: tarfile believes what headers say of the size of headers.
    with tarfile.open(fileobj=_inflated(file), mode="r:", errorlevel=2) as archive:
        for info in archive:
            if _passed_over(info.name):
                continue
            parts = _parts(info.name)
            if info.issym() or info.islnk():
                raise RefusedError(f"{_quoted(info.name)} is a link")
            if not (info.isreg() or info.isdir()) or info.issparse():
                raise RefusedError(f"{_quoted(info.name)} is neither a file nor a folder")
            if parts:
                yield Member(info.name, parts, info.isdir(), info.size, lambda info=info: _opened(archive, info))  # type: ignore[misc]


def _opened(archive: tarfile.TarFile, info: tarfile.TarInfo) -> IO[bytes]:
    file = archive.extractfile(info)
    if file is None:
        raise RefusedError(f"{_quoted(info.name)} is neither a file nor a folder")
    return file


def _inflated(file: IO[bytes]) -> IO[bytes]:
    """Return a tar file without its compression."""
    head = file.read(6)
    file.seek(0)
    for magic, method in _COMPRESSIONS:
        if head.startswith(magic):
            return io.BytesIO(_inflate(file, method()))
    return file


_COMPRESSIONS: Tuple[Tuple[bytes, Callable[[], Any]], ...] = (
    (b"\x1f\x8b", lambda: zlib.decompressobj(31)),
    (b"BZh", bz2.BZ2Decompressor),
    (b"\xfd7zXZ\x00", lambda: lzma.LZMADecompressor(memlimit=XZ_MEMORY)),
)


def _inflate(file: IO[bytes], method: Any) -> bytes:
    most = MAX_BYTES + MAX_MEMBERS * 1024
    pieces: List[bytes] = []
    size = 0
    while not method.eof:
        data = getattr(method, "unconsumed_tail", b"")
        if not data and getattr(method, "needs_input", True):
            data = file.read(CHUNK)
            if not data:
                break  # cut short: tarfile says so
        piece = method.decompress(data, CHUNK * 16)
        pieces.append(piece)
        size += len(piece)
        if size > most:
            raise RefusedError(f"the archive unpacks to more than {MAX_BYTES >> 20} MB")
    return b"".join(pieces)

"""Download FMA: checked against its published checksums, and resumed where it broke off.

pooch knows hashes, files that are there already and temporary files; it cannot resume, so it is given a downloader that
keeps what has come in NAME.part and asks for the rest.
"""

from __future__ import annotations

import os
import shutil
import time
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Callable, Dict, Tuple

from .errors import SongsError

BASE = "https://os.unil.cloud.switch.ch/fma/"
GIB = 2**30
CHUNK = 1 << 14
"""Bytes written at a time: what a broken connection may cost."""

PAUSE = 1.0
"""Seconds after the second broken connection; longer after each further one."""


@dataclass(frozen=True)
class Archive:
    """A file to download: its name under the base address, its SHA-1, and about how many bytes it has."""

    file: str
    sha1: str
    size: int


ARCHIVES: Dict[str, Archive] = {
    "fma_metadata": Archive("fma_metadata.zip", "f0df49ffe5f2a6008d7dc83c6915b31835dfe733", 342 * 2**20),
    "fma_small": Archive("fma_small.zip", "ade154f733639d52e35e32f5593efe5be76c6d70", int(7.2 * GIB)),
    "fma_medium": Archive("fma_medium.zip", "c67b69ea232021025fca9231fc1c7c1a063ab50b", 22 * GIB),
    "fma_large": Archive("fma_large.zip", "497109f4dd721066b5ce5e5f250ec604dc78939e", 93 * GIB),
}

Announce = Callable[[int, int], None]
"""Told how many bytes have come, and of how many."""


def fetch(archive: Archive, folder: Path, base: str = BASE, announce: Announce = lambda done, of: None) -> Path:
    """Download an archive, unless it is there and whole.

    Parameters
    ----------
    archive : Archive
    folder : Path
        Made if need be.
    base : str
        The address below which the archives lie.
    announce : callable

    Returns
    -------
    Path
        Of the file, whose checksum is right.

    Raises
    ------
    SongsError
        Where it cannot be had; what has come is kept for the next time.
    """
    try:
        import pooch
        import requests
    except ImportError as error:
        raise SongsError(f"downloading needs pooch; pip install pooch brings it ({error})") from None
    folder.mkdir(parents=True, exist_ok=True)
    _check_room(archive, folder)
    pooch.get_logger().setLevel("ERROR")
    url = base.rstrip("/") + "/" + archive.file
    part = folder / f"{archive.file}.part"
    try:
        found = pooch.retrieve(
            url, known_hash=f"sha1:{archive.sha1}", fname=archive.file, path=folder, downloader=Resuming(part, announce)
        )
    except ValueError as error:
        raise SongsError(f"{url} has another checksum than the published one: {_first_line(error)}") from None
    except (requests.RequestException, OSError) as error:
        kept = f"; {part.stat().st_size} bytes are kept, the same command continues" if part.is_file() else ""
        raise SongsError(f"cannot download {url}: {_first_line(error)}{kept}") from None
    return Path(found)


class Resuming:
    """A downloader for pooch that continues after a broken connection, and after an earlier run."""

    def __init__(self, part: Path, announce: Announce, attempts: int = 5) -> None:
        self.part, self.announce, self.attempts = part, announce, attempts

    def __call__(self, url: str, output_file: str, pooch: Any) -> None:
        """Download `url` to `output_file`."""
        import requests

        for attempt in range(self.attempts):
            try:
                if self._continue(url):
                    os.replace(self.part, output_file)
                    return
            except (requests.ConnectionError, requests.Timeout, requests.exceptions.ChunkedEncodingError):
                if attempt == self.attempts - 1:
                    raise
            time.sleep(PAUSE * attempt)
        raise requests.ConnectionError(f"the connection broke {self.attempts} times")

    def _continue(self, url: str) -> bool:
        """Ask for what is missing; tell whether all is there then."""
        import requests

        there = self.part.stat().st_size if self.part.is_file() else 0
        asked = {"Range": f"bytes={there}-"} if there else {}
        with requests.get(url, headers=asked, stream=True, timeout=30) as answer:
            if answer.status_code == 416:
                # Nothing lies beyond what is there, if this is the whole; else it is of another file.
                if answer.headers.get("Content-Range", "").endswith(f"/{there}"):
                    return True
                self.part.unlink()
                return False
            answer.raise_for_status()
            resumed = answer.status_code == 206
            there = there if resumed else 0
            length = answer.headers.get("Content-Length")
            whole = there + int(length) if length is not None else 0
            with self.part.open("ab" if resumed else "wb") as file:
                for chunk in answer.iter_content(CHUNK):
                    file.write(chunk)
                    there += len(chunk)
                    self.announce(there, whole)
        return not whole or there == whole


def unpack(path: Path, folder: Path, announce: Announce = lambda done, of: None) -> None:
    """Unpack an archive; files that are there with their full size are passed over.

    Raises
    ------
    SongsError
        Where the archive is broken, or its files cannot be written.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            members = archive.infolist()
            for number, member in enumerate(members, start=1):
                place = folder / member.filename
                if not (place.is_file() and place.stat().st_size == member.file_size):
                    archive.extract(member, folder)
                announce(number, len(members))
    except (zipfile.BadZipFile, NotImplementedError) as error:
        raise SongsError(f"cannot unpack {path} ({error}); 7z x {path} may do") from None
    except OSError as error:
        raise SongsError(f"cannot unpack {path}: {error.strerror}") from None


def _check_room(archive: Archive, folder: Path) -> None:
    there = sum((folder / name).stat().st_size for name in _traces(archive) if (folder / name).is_file())
    free = shutil.disk_usage(folder).free
    # The archive and what it unpacks to.
    needed = 2 * archive.size - there
    if free < needed:
        raise SongsError(
            f"{archive.file} needs {needed / GIB:.1f} GiB in {folder}, but {free / GIB:.1f} are free; "
            "--to names another folder"
        )


def _traces(archive: Archive) -> Tuple[str, str]:
    return archive.file, f"{archive.file}.part"


def _first_line(error: Exception) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0][:300]

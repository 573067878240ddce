"""Archives of strangers are unpacked, or refused with the name of the member that is wrong."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import os
import stat
import struct
import tarfile
import zipfile
from pathlib import Path
from typing import Callable, Dict

import pytest

from grader.batch import unpacking
from grader.batch.unpacking import RefusedError, is_archive, unpack

NEURON = b"def sigmoid(z):\n    return z\n"


def zipped(path: Path, *members: zipfile.ZipInfo, data: bytes = NEURON) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for member in members:
            archive.writestr(member, data, zipfile.ZIP_DEFLATED)
    return path


def member(name: str, mode: int = stat.S_IFREG | 0o644) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name)
    info.external_attr = mode << 16
    return info


def tarred(path: Path, *members: tarfile.TarInfo, data: bytes = NEURON, mode: str = "w") -> Path:
    with tarfile.open(path, mode) as archive:
        for each in members:
            each.size = len(data) if each.isreg() else 0
            archive.addfile(each, io.BytesIO(data) if each.isreg() else None)
    return path


def entry(name: str, kind: bytes = tarfile.REGTYPE, link: str = "") -> tarfile.TarInfo:
    info = tarfile.TarInfo(name)
    info.type, info.linkname = kind, link
    return info


def files(folder: Path) -> Dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def refusal(archive: Path, target: Path) -> str:
    target.mkdir()
    with pytest.raises(RefusedError) as caught:
        unpack(archive, target)
    return str(caught.value)


@pytest.mark.parametrize("name", ["a.zip", "a.tar", "a.tar.gz", "a.tgz", "a.tar.bz2", "a.tar.xz"])
def test_every_usual_kind_of_archive_is_unpacked(tmp_path: Path, name: str) -> None:
    """Zip files and tar files, compressed or not, give the files that are in them."""
    archive = tmp_path / name
    if name.endswith(".zip"):
        zipped(archive, member("part1/neuron.py"))
    else:
        packing = "gz" if name.endswith("gz") else name.rpartition(".")[2].replace("tar", "")
        tarred(archive, entry("./part1", tarfile.DIRTYPE), entry("./part1/neuron.py"), mode=f"w:{packing}")
    (tmp_path / "out").mkdir()

    unpack(archive, tmp_path / "out")

    assert (is_archive(archive), files(tmp_path / "out")) == (True, {"part1/neuron.py": NEURON})


def test_backslashes_of_windows_are_folders(tmp_path: Path) -> None:
    """A zip file whose names have backslashes unpacks into folders."""
    archive = zipped(tmp_path / "a.zip", member("part1\\neuron.py"))
    (tmp_path / "out").mkdir()

    unpack(archive, tmp_path / "out")

    assert files(tmp_path / "out") == {"part1/neuron.py": NEURON}


def test_what_is_nobodys_work_is_passed_over(tmp_path: Path) -> None:
    """Links in a virtual environment and the leftovers of other systems do no harm."""
    archive = tarred(
        tmp_path / "a.tar", entry(".venv/bin/python", tarfile.SYMTYPE, "/usr/bin/python"), entry("part1/neuron.py")
    )
    (tmp_path / "out").mkdir()

    unpack(archive, tmp_path / "out")

    assert files(tmp_path / "out") == {"part1/neuron.py": NEURON}


HOSTILE_ZIPS = {
    "is an absolute path": member("/etc/cron.d/evil"),
    '"C:\\\\evil.py" is an absolute path': member("C:\\evil.py"),
    '"part1/../../evil.py" leads out of the archive': member("part1/../../evil.py"),
    '"..\\\\evil.py" leads out of the archive': member("..\\evil.py"),
    '"part1/neuron.py" is a link': member("part1/neuron.py", stat.S_IFLNK | 0o777),
    '"pipe" is neither a file nor a folder': member("pipe", stat.S_IFIFO | 0o666),
    "is too deep or too long": member("/".join("d" * 20) + "/x.py"),
}


@pytest.mark.parametrize("told", HOSTILE_ZIPS, ids=range(len(HOSTILE_ZIPS)))
def test_a_zip_that_leads_astray_is_refused_by_name(tmp_path: Path, told: str) -> None:
    """Absolute paths, ways out, links and devices are refused, and nothing is written outside."""
    archive = zipped(tmp_path / "a.zip", HOSTILE_ZIPS[told])

    found = refusal(archive, tmp_path / "out")

    assert (told.replace("\\\\", "\\") in found, sorted(os.listdir(tmp_path))) == (True, ["a.zip", "out"])


HOSTILE_TARS = {
    '"/etc/passwd" is an absolute path': entry("/etc/passwd"),
    '"../evil.py" leads out': entry("../evil.py"),
    '"part1" is a link': entry("part1", tarfile.SYMTYPE, "/"),
    '"hard" is a link': entry("hard", tarfile.LNKTYPE, "/etc/shadow"),
    '"null" is neither': entry("null", tarfile.CHRTYPE),
    '"pipe" is neither': entry("pipe", tarfile.FIFOTYPE),
}


@pytest.mark.parametrize("told", HOSTILE_TARS, ids=range(len(HOSTILE_TARS)))
def test_a_tar_that_leads_astray_is_refused_by_name(tmp_path: Path, told: str) -> None:
    """Absolute paths, ways out, links of both kinds and devices are refused."""
    archive = tarred(tmp_path / "a.tar.gz", HOSTILE_TARS[told], mode="w:gz")

    assert told in refusal(archive, tmp_path / "out")


def lying_zip(path: Path) -> Path:
    """Write a zip file that says its member has ten bytes."""
    zipped(path, member("part1/neuron.py"), data=bytes(80 << 20))
    data = bytearray(path.read_bytes())
    start = data.rfind(b"PK\x01\x02")
    data[start + 24 : start + 28] = struct.pack("<I", 10)
    path.write_bytes(bytes(data))
    return path


def giant_tar(path: Path) -> Path:
    """Write the header of a member of 10 GB."""
    info = entry("part1/giant.bin")
    info.size = 10 << 30
    path.write_bytes(info.tobuf(tarfile.GNU_FORMAT) + bytes(512))
    return path


def giant_header(path: Path) -> Path:
    """Write a header that says that a longer one of 10 GB follows."""
    info = entry("pax", tarfile.XHDTYPE)
    info.size = 10 << 30
    path.write_bytes(gzip.compress(info.tobuf(tarfile.GNU_FORMAT) + bytes(4096)))
    return path


def crowded(path: Path) -> Path:
    return zipped(path, *(member(f"f{index}") for index in range(unpacking.MAX_MEMBERS + 1)), data=b"")


def encrypted(path: Path) -> Path:
    zipped(path, member("secret.py"))
    data = bytearray(path.read_bytes())
    data[data.rfind(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(bytes(data))
    return path


def bomb(pack: Callable[[bytes], bytes]) -> Callable[[Path], Path]:
    def write(path: Path) -> Path:
        whole = io.BytesIO()
        with tarfile.open(fileobj=whole, mode="w") as archive:
            info = entry("zeros")
            info.size = 90 << 20
            archive.addfile(info, io.BytesIO(bytes(info.size)))
        path.write_bytes(pack(whole.getvalue()))
        return path

    return write


def both(path: Path) -> Path:
    return tarred(path, entry("part1"), entry("part1/neuron.py"))


BOMBS = {
    "a zip of 80 MB of zeros": (
        lambda path: zipped(path, member("zeros"), data=bytes(80 << 20)),
        ".zip",
        '"zeros" is too large',
    ),
    "a zip that lies": (lying_zip, ".zip", None),
    "a tar of 10 GB": (giant_tar, ".tar", '"part1/giant.bin" is too large'),
    "a header of 10 GB": (giant_header, ".tar.gz", None),
    "gzip": (bomb(lambda data: gzip.compress(data, 1)), ".tar.gz", "unpacks to more than 64 MB"),
    "bzip2": (bomb(lambda data: bz2.compress(data, 1)), ".tar.bz2", "unpacks to more than 64 MB"),
    "xz": (bomb(lambda data: lzma.compress(data, preset=0)), ".tar.xz", "unpacks to more than 64 MB"),
    "too many members": (crowded, ".zip", "more than 4000 members"),
    "encrypted": (encrypted, ".zip", '"secret.py" is encrypted'),
    "no archive": (lambda path: path.write_bytes(b"hello") and path, ".zip", "cannot be read"),
    "empty": (lambda path: path.write_bytes(b"") or path, ".tar.gz", "cannot be read"),
    "cut short": (
        lambda path: path.write_bytes(gzip.compress(bytes(9999))[:20]) and path,
        ".tar.gz",
        "cannot be read",
    ),
    "a file that is a folder": (both, ".tar", "is a file and a folder at once"),
}


@pytest.mark.parametrize("kind", BOMBS)
def test_a_bomb_or_a_broken_archive_is_refused(tmp_path: Path, kind: str) -> None:
    """Whatever cannot be unpacked within the limits is told in a sentence, and writes no more than these."""
    write, suffix, told = BOMBS[kind]

    found = refusal(write(tmp_path / f"a{suffix}"), tmp_path / "out")

    written = sum(len(data) for data in files(tmp_path / "out").values())
    assert ((told or "") in found, written <= unpacking.MAX_BYTES) == (True, True)


def test_an_archive_cannot_write_through_a_link_of_its_own(tmp_path: Path) -> None:
    """A link and then a file behind it: the link is refused, and nothing is there."""
    archive = tarred(tmp_path / "a.tar", entry("d", tarfile.SYMTYPE, str(tmp_path)), entry("d/evil.py"))

    refusal(archive, tmp_path / "out")

    assert not (tmp_path / "evil.py").exists()

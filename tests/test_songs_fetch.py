"""Downloads from a server on loopback: whole, resumed, wrong."""

from __future__ import annotations

import hashlib
import threading
import zipfile
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Iterator, List, Optional, Tuple

import numpy as np
import pytest

pytest.importorskip("pooch", reason="downloads need pooch")
pytest.importorskip("requests", reason="downloads need requests, which comes with pooch")

from grader.songs import SongsError
from grader.songs.fetch import ARCHIVES, CHUNK, Archive, Resuming, fetch, unpack


class Server(ThreadingHTTPServer):
    """Serves one file. It may hang up after some bytes of each answer, or know nothing of ranges."""

    daemon_threads = True

    def __init__(self, content: bytes) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.content = content
        self.hangs_up_after: Optional[int] = None
        self.resumes = True
        self.asked: List[Optional[str]] = []
        self.base = f"http://127.0.0.1:{self.server_address[1]}/"


class Handler(BaseHTTPRequestHandler):
    """Answers with the rest of the file."""

    server: Server

    def do_GET(self) -> None:
        server, asked = self.server, self.headers.get("Range")
        server.asked.append(asked)
        if self.path != "/a.zip":
            self.send_error(404)
            return
        start = int(asked[6:-1]) if asked and server.resumes else 0
        rest = server.content[start:]
        if not rest:
            self.send_response(416)
            self.send_header("Content-Range", f"bytes */{len(server.content)}")
            self.end_headers()
            return
        self.send_response(206 if start else 200)
        self.send_header("Content-Length", str(len(rest)))
        self.end_headers()
        self.wfile.write(rest if server.hangs_up_after is None else rest[: server.hangs_up_after])

    def log_message(self, *arguments: object) -> None:
        pass


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Tuple[Server, Archive]]:
    path = tmp_path / "served.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("fma/000/000002.mp3", np.random.default_rng(0).bytes(700_000))
        archive.writestr("fma/README.txt", "hello")
    server = Server(path.read_bytes())
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    yield server, Archive("a.zip", hashlib.sha1(server.content).hexdigest(), len(server.content))
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Do not wait between attempts."""
    monkeypatch.setattr("grader.songs.fetch.PAUSE", 0.0)


def test_a_file_is_downloaded_checked_and_unpacked(served: Tuple[Server, Archive], tmp_path: Path) -> None:
    """A second time nothing is asked for, and nothing written again."""
    server, archive = served
    told: List[Tuple[int, int]] = []

    path = fetch(archive, tmp_path / "to", server.base, lambda done, of: told.append((done, of)))
    unpack(path, tmp_path / "to")
    before = (tmp_path / "to" / "fma" / "README.txt").stat().st_mtime_ns
    fetch(archive, tmp_path / "to", server.base)
    unpack(path, tmp_path / "to")

    assert path.read_bytes() == server.content
    assert told[-1] == (archive.size, archive.size)
    assert len(server.asked) == 1
    assert (tmp_path / "to" / "fma" / "README.txt").stat().st_mtime_ns == before
    assert sorted(each.name for each in (tmp_path / "to").iterdir()) == ["a.zip", "fma"]


def test_a_broken_connection_is_resumed(served: Tuple[Server, Archive], tmp_path: Path) -> None:
    """Only what is missing is asked for."""
    server, archive = served
    server.hangs_up_after = 300_000

    path = fetch(archive, tmp_path, server.base)

    assert path.read_bytes() == server.content
    starts = [int(asked[6:-1]) for asked in server.asked if asked]
    # What was written in whole chunks is kept.
    assert np.allclose(starts, [300_000, 600_000], atol=2 * CHUNK)


def test_a_download_goes_on_in_another_run(served: Tuple[Server, Archive], tmp_path: Path) -> None:
    """What had come is kept when the attempts are used up."""
    server, archive = served
    server.hangs_up_after = 100_000
    with pytest.raises(SongsError, match=r"\d{6} bytes are kept, the same command continues"):
        fetch(archive, tmp_path, server.base)
    server.hangs_up_after = None

    fetch(archive, tmp_path, server.base)

    assert server.asked[-1] is not None
    assert (tmp_path / "a.zip").read_bytes() == server.content


def test_a_server_that_cannot_resume_starts_again(served: Tuple[Server, Archive], tmp_path: Path) -> None:
    """The parts are not put together wrongly."""
    server, archive = served
    server.resumes = False
    (tmp_path / "a.zip.part").write_bytes(server.content[:1000])

    assert fetch(archive, tmp_path, server.base).read_bytes() == server.content


def test_a_whole_part_needs_no_download(served: Tuple[Server, Archive], tmp_path: Path) -> None:
    """A run that ended right before the check."""
    server, archive = served
    (tmp_path / "a.zip.part").write_bytes(server.content)

    assert fetch(archive, tmp_path, server.base).read_bytes() == server.content


def test_a_wrong_checksum_is_refused_and_thrown_away(served: Tuple[Server, Archive], tmp_path: Path) -> None:
    """Else the next run would find it."""
    server, archive = served

    with pytest.raises(SongsError, match="has another checksum than the published one"):
        fetch(Archive("a.zip", "0" * 40, archive.size), tmp_path / "to", server.base)

    assert list((tmp_path / "to").iterdir()) == []


def test_a_file_that_is_not_there_is_told(served: Tuple[Server, Archive], tmp_path: Path) -> None:
    """With its address."""
    server, archive = served

    with pytest.raises(SongsError, match=r"cannot download http://127.0.0.1:\d+/b.zip: 404"):
        fetch(Archive("b.zip", archive.sha1, archive.size), tmp_path, server.base)


def test_a_server_that_is_not_there_is_told(tmp_path: Path) -> None:
    """After some attempts."""
    with pytest.raises(SongsError, match=r"cannot download http://127\.0\.0\.1:1/a\.zip"):
        fetch(Archive("a.zip", "0" * 40, 10), tmp_path, "http://127.0.0.1:1/")


def test_a_full_disk_is_told_before_the_download(tmp_path: Path) -> None:
    """Both the archive and what it unpacks to have to fit."""
    with pytest.raises(SongsError, match=r"a.zip needs .* GiB in .*; --to names another folder"):
        fetch(Archive("a.zip", "0" * 40, 10**18), tmp_path)


def test_what_is_no_archive_cannot_be_unpacked(tmp_path: Path) -> None:
    """The message is a way out."""
    (tmp_path / "a.zip").write_text("no zip")

    with pytest.raises(SongsError, match="cannot unpack"):
        unpack(tmp_path / "a.zip", tmp_path)


def test_the_archives_are_fmas() -> None:
    """Three subsets and the metadata, with SHA-1 sums."""
    assert sorted(ARCHIVES) == ["fma_large", "fma_medium", "fma_metadata", "fma_small"]
    assert all(len(archive.sha1) == 40 for archive in ARCHIVES.values())
    assert Resuming(Path("a"), print).attempts == 5

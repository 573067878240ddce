"""Whoever copies a submission or clears what student code wrote is not led astray by it."""

from __future__ import annotations

import os
from pathlib import Path

from grader.worker import scratch as scratch_module
from grader.worker import snapshot
from tests.confined import linux_only, root_only

pytestmark = linux_only


def test_a_copy_follows_no_link(tmp_path: Path) -> None:
    """A copied submission has links where there were links, a pipe for what is no file, and is readable by all."""
    (tmp_path / "secret").write_text("secret")
    root = tmp_path / "alice"
    (root / "part1").mkdir(parents=True)
    (root / "part1" / "work.py").write_text("x = 1")
    (root / "part1" / "work.py").chmod(0o600)
    (root / "part1" / "link.py").symlink_to(tmp_path / "secret")
    (root / "folder").symlink_to(tmp_path)
    os.mkfifo(root / "pipe.py")

    snapshot.copy(str(root), str(tmp_path / "copy"))

    copy = tmp_path / "copy"
    assert (copy / "part1" / "work.py").stat().st_mode & 0o777 == 0o644
    assert os.readlink(copy / "part1" / "link.py") == str(tmp_path / "secret")
    assert ((copy / "folder").is_symlink(), (copy / "pipe.py").is_fifo()) == (True, True)


@root_only
def test_a_copy_leaves_out_what_belongs_to_others(tmp_path: Path) -> None:
    """A hard link to somebody else's file is not copied, so that root reads nothing for a student."""
    (tmp_path / "secret").write_text("secret")
    root = tmp_path / "alice"
    root.mkdir()
    os.link(tmp_path / "secret", root / "mine.py")
    os.chown(root, 61183, 61183)

    snapshot.copy(str(root), str(tmp_path / "copy"))

    assert list((tmp_path / "copy").iterdir()) == []


def test_clearing_follows_no_link(tmp_path: Path) -> None:
    """A scratch folder is removed with all that is in it, closed folders too, and nothing outside of it is touched."""
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "kept").touch()
    folder = tmp_path / "scratch"
    (folder / "closed" / "inner").mkdir(parents=True)
    (folder / "closed" / "inner" / "file").touch()
    (folder / "closed" / "link").symlink_to(tmp_path / "outside")
    (folder / "closed" / "inner").chmod(0)
    (folder / "closed").chmod(0)

    scratch_module.remove(str(folder))

    assert (folder.exists(), (tmp_path / "outside" / "kept").exists()) == (False, True)

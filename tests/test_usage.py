"""Mistakes in the arguments, and the way out of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from grader.usage import UsageError, nearest, require_writable

KNOWN = ("part1", "part2", "doctor")


@pytest.mark.parametrize(
    ("word", "told"),
    [
        ("docter", "; did you mean doctor?"),
        ("part7", "; there are part1, part2, doctor"),
        ("xyz", "; there are part1, part2, doctor"),
    ],
)
def test_what_may_have_been_meant(word: str, told: str) -> None:
    """The one word that is nearest; all words where several are equally near, or none is."""
    assert nearest(word, KNOWN) == told


def test_a_file_that_can_be_written_is_fine(tmp_path: Path) -> None:
    """Its folder is there, whether it is itself there or not."""
    (tmp_path / "old").write_text("", encoding="utf-8")

    for name in ("old", "new"):
        require_writable(tmp_path / name)


@pytest.mark.parametrize(("name", "told"), [("", "it is a folder"), ("no/file", "there is no folder")])
def test_a_file_that_cannot_be_written_is_told_before_the_work(name: str, told: str, tmp_path: Path) -> None:
    """What is in the way is named."""
    with pytest.raises(UsageError, match=told):
        require_writable(tmp_path / name)

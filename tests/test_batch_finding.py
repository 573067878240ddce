"""Submissions are found in the layouts in which they are downloaded, and named safely."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import List

import pytest

from grader.batch import BatchError, Submission
from grader.batch.content import hash_of
from grader.batch.finding import find, locate
from grader.batch.naming import cell, safe
from grader.batch.roster import Roster, read

PARTS = ("part1", "part2")


def folder(place: Path, inside: str = "part1") -> Path:
    (place / inside).mkdir(parents=True)
    (place / inside / "neuron.py").write_text("def sigmoid(z): return z\n")
    return place


def found(place: Path) -> List[Submission]:
    return list(find(place, PARTS).submissions)


def test_folders_and_archives_are_submissions_and_plain_files_are_skipped(tmp_path: Path) -> None:
    """What is no archive is listed as skipped, with the reason."""
    folder(tmp_path / "ann")
    with zipfile.ZipFile(tmp_path / "bob.zip", "w") as archive:
        archive.writestr("part1/neuron.py", "")
    (tmp_path / "notes.txt").write_text("hello")
    (tmp_path / "carl.rar").write_text("Rar!")

    whole = find(tmp_path, PARTS)

    assert ([each.name for each in whole.submissions], [name for name, _ in whole.skipped]) == (
        ["ann", "bob.zip"],
        ["carl.rar", "notes.txt"],
    )


def test_names_are_made_safe_and_stay_apart(tmp_path: Path) -> None:
    """Odd characters become underlines, long names are cut, and names equal but for case get numbers."""
    for name in ("Zoë Öß", "zo__ _", "Zo__ _", "x" * 150, "a\nb"):
        folder(tmp_path / name)

    names = {each.original: each.name for each in found(tmp_path)}

    assert names == {
        "Zo__ _": "Zo____",
        "Zoë Öß": "Zo____-2",
        "zo__ _": "zo____-3",
        "x" * 150: "x" * 100,
        "a\nb": "a_b",
    }


def test_a_number_that_is_taken_is_passed_over() -> None:
    """A name that looks like another one with its number does not meet it."""
    taken: set[str] = set()

    assert [safe(name, taken) for name in ("a", "a-2", "A")] == ["a", "a-2", "A-3"]


LAYOUTS = {
    "Zoe Voss_123456_assignsubmission_file_": ("Zoe Voss", "123456"),
    "Zoe_Voss_123456_assignsubmission_file_": ("Zoe_Voss", "123456"),
    "vosszoe_4711_89_work.zip": ("vosszoe", "4711"),
    "vosszoe_LATE_4711_89_work.zip": ("vosszoe", "4711"),
    "masterclass-zoevoss": ("", ""),
}


@pytest.mark.parametrize("name", LAYOUTS)
def test_the_names_of_downloads_tell_the_student(tmp_path: Path, name: str) -> None:
    """Moodle's folders and Canvas' files name the student and a number."""
    if name.endswith(".zip"):
        zipfile.ZipFile(tmp_path / name, "w").close()
    else:
        folder(tmp_path / name)

    submission = found(tmp_path)[0]

    assert (submission.student, submission.number) == LAYOUTS[name]


def test_gradescope_tells_the_students_in_a_file_of_its_own(tmp_path: Path) -> None:
    """Names, numbers, addresses and the time come from submission_metadata.yml."""
    folder(tmp_path / "submission_77")
    (tmp_path / "submission_metadata.yml").write_text(
        "submission_77:\n  :submitters:\n  - :name: Zoe Voss\n    :sid: '4711'\n    :email: z@x.org\n"
        "  :created_at: 2026-11-20 10:00:00.5 Z\n"
    )

    submission = found(tmp_path)[0]

    assert (submission.student, submission.number, submission.email, submission.submitted[:10]) == (
        "Zoe Voss",
        "4711",
        "z@x.org",
        "2026-11-20",
    )


def test_a_submission_that_is_a_link_is_refused(tmp_path: Path) -> None:
    """A link is listed and not followed."""
    folder(tmp_path / "elsewhere")
    (tmp_path / "all").mkdir()
    (tmp_path / "all" / "eve").symlink_to(tmp_path / "elsewhere")

    assert [each.refused for each in found(tmp_path / "all")] == ["the submission is a link to another place"]


@pytest.mark.parametrize("inside", ["part1", "work/part1", "work/final/part2"])
def test_parts_are_found_up_to_two_levels_down(tmp_path: Path, inside: str) -> None:
    """A submission may lie in a folder in a folder."""
    folder(tmp_path, inside)

    assert locate(tmp_path, PARTS).root == (tmp_path / inside).parent


def test_the_folder_with_most_parts_is_taken(tmp_path: Path) -> None:
    """Where an old copy lies beside it, the more complete folder counts; leftovers of other systems do not."""
    folder(tmp_path, "a/part1")
    folder(tmp_path, "b/part1")
    folder(tmp_path, "b/part2")
    folder(tmp_path, "__MACOSX/part1")

    assert locate(tmp_path, PARTS).root == tmp_path / "b"


def test_a_part_that_is_a_link_is_not_found(tmp_path: Path) -> None:
    """A link is no folder with parts."""
    folder(tmp_path / "secret")
    (tmp_path / "eve").mkdir()
    (tmp_path / "eve" / "part1").symlink_to(tmp_path / "secret" / "part1")

    assert locate(tmp_path / "eve", PARTS) == (tmp_path / "eve", False)


def test_an_archive_in_a_folder_is_found(tmp_path: Path) -> None:
    """Moodle puts the file that was handed in into a folder."""
    zipfile.ZipFile(tmp_path / "work.zip", "w").close()

    assert locate(tmp_path, PARTS) == (tmp_path / "work.zip", True)


@pytest.mark.parametrize(
    ("make", "told"),
    [
        (lambda place: None, "does not exist"),
        (lambda place: place.write_text(""), "is a file, not a folder"),
        (lambda place: folder(place), "holds part1/ itself: it is one submission"),
        (lambda place: place.mkdir(), "there is no submission"),
    ],
)
def test_a_folder_without_submissions_is_refused(tmp_path: Path, make: object, told: str) -> None:
    """What is no folder of submissions is told with the way out."""
    make(tmp_path / "all")  # type: ignore[operator]

    with pytest.raises(BatchError, match=told):
        find(tmp_path / "all", PARTS)


def test_the_hash_follows_content_and_nothing_else(tmp_path: Path) -> None:
    """Two folders with the same files have one hash; a change, a new file or a new name gives another."""
    for name in "abcd":
        folder(tmp_path / name)
    (tmp_path / "b/part1/neuron.py").write_text("def sigmoid(z): return 0\n")
    (tmp_path / "c/part1/more.py").write_text("")
    (tmp_path / "d/part1/__pycache__").mkdir()
    (tmp_path / "d/part1/__pycache__/neuron.pyc").write_text("x")

    hashes = [hash_of(each) for each in found(tmp_path)]

    assert (hashes[0] == hashes[3], len(set(hashes))) == (True, 3)


def test_the_roster_names_students_by_folder_number_or_address(tmp_path: Path) -> None:
    """A line is found by the submission's folder, by an archive's stem, by the number or by the name."""
    file = tmp_path / "roster.csv"
    file.write_text("submission;name;id\nann;Ann Berg;1\nbob;Bob Ek;2\n;Zoe Voss;4711\n", encoding="utf-8-sig")
    roster = Roster(read(file))
    submissions = (
        Submission("ann", "ann", tmp_path),
        Submission("bob.zip", "bob.zip", tmp_path, archive=True),
        Submission("x", "x", tmp_path, number="4711"),
        Submission("y", "y", tmp_path, student="Zoe Voss"),
        Submission("masterclass-ann", "masterclass-ann", tmp_path),
        Submission("z", "z", tmp_path),
    )

    assert [roster.of(each).name for each in submissions] == [
        "Ann Berg",
        "Bob Ek",
        "Zoe Voss",
        "Zoe Voss",
        "Ann Berg",
        "",
    ]


def test_who_handed_in_nothing_is_known_from_the_roster(tmp_path: Path) -> None:
    """Students of the roster without a submission are told."""
    file = tmp_path / "roster.csv"
    file.write_text("submission,name\nann,Ann Berg\nbob,Bob Ek\n")
    roster = Roster(read(file))

    assert [each.name for each in roster.absent([Submission("ann", "ann", tmp_path)])] == ["Bob Ek"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "is empty"),
        ("who,when\na,b\n", ":1: no column of"),
        ("submission,submitted\nann,soon\n", ':2: submitted must be a date, as in 2026-12-01 23:59, not "soon"'),
        ("submission\nann\nann\n", ':3: submission "ann" stands in line 2 already'),
    ],
)
def test_a_roster_that_is_none_is_refused_with_its_line(tmp_path: Path, text: str, told: str) -> None:
    """What is wrong with a roster is told with the file and the line."""
    file = tmp_path / "roster.csv"
    file.write_text(text)

    with pytest.raises(BatchError) as caught:
        read(file)

    assert told in str(caught.value)


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\t=1", " =1", "＝1"])
def test_no_cell_begins_a_formula(text: str) -> None:
    """What a spreadsheet would compute is text, behind an apostrophe, without control characters."""
    assert str(cell(text)).startswith("'")

"""Find submissions in a folder, and the folder of the parts in a submission.

Known are a folder of folders and archives, and what Moodle, Canvas, GitHub Classroom and Gradescope let one download.
"""

from __future__ import annotations

import os
import re
import stat
from pathlib import Path
from typing import Dict, Iterator, List, NamedTuple, Optional, Sequence, Set, Tuple

from . import BatchError, Submission
from .naming import readable, safe
from .unpacking import OTHERS, PASSED_OVER, is_archive

MOODLE = re.compile(r"(?P<student>.+)_(?P<number>\d+)_assignsubmission_(?:file|onlinetext)_?(?P<file>.*)", re.DOTALL)
CANVAS = re.compile(r"(?P<student>[^_]+)_(?:LATE_)?(?P<number>\d+)_\d+_.+", re.DOTALL)
GRADESCOPE = "submission_metadata.yml"
LEVELS = 2
"""How many folders deep a part may lie in a submission."""
MAX_METADATA = 1 << 26


class Found(NamedTuple):
    """What there is in a folder: submissions, and what is passed over with the reason."""

    submissions: Tuple[Submission, ...]
    skipped: Tuple[Tuple[str, str], ...]


class Place(NamedTuple):
    """Where a submission's parts lie; an archive in place of a folder, where it has to be unpacked first."""

    root: Path
    archive: bool = False


def find(folder: Path, parts: Sequence[str]) -> Found:
    """Find what is to be graded in `folder`.

    Raises
    ------
    BatchError
        If there is no such folder, or it is itself a submission.
    """
    if not folder.is_dir():
        what = "is a file, not a folder" if folder.exists() else "does not exist"
        raise BatchError(f"{folder} {what}; name the folder that holds the submissions")
    inside = [part for part in parts if (folder / part).is_dir()]
    if inside:
        raise BatchError(f"{folder} holds {inside[0]}/ itself: it is one submission; name the folder above it")
    about = _gradescope(folder)
    submissions: List[Submission] = []
    skipped: List[Tuple[str, str]] = []
    taken: Set[str] = set()
    try:
        names = sorted(os.listdir(folder))
    except OSError as error:
        raise BatchError(f"cannot read {folder}: {error.strerror}") from None
    for name in names:
        if name.startswith(".") or name in PASSED_OVER:
            continue
        why = _why_skipped(folder / name)
        if why:
            if name != GRADESCOPE:
                skipped.append((readable(name), why))
            continue
        submissions.append(_submission(folder / name, name, taken, about.get(name, {})))
    if not submissions:
        raise BatchError(f"there is no submission in {folder}: it should hold a folder or an archive for each")
    return Found(tuple(submissions), tuple(skipped))


def _why_skipped(path: Path) -> str:
    """Return why something is no submission, or ""."""
    mode = os.lstat(path).st_mode
    if stat.S_ISDIR(mode) or stat.S_ISLNK(mode):
        return ""  # a link is a submission that is refused, so that nobody goes without a report
    if not stat.S_ISREG(mode):
        return "neither a file nor a folder"
    if is_archive(path):
        return ""
    if path.name.lower().endswith(OTHERS):
        return "an archive of a kind that cannot be read; zip and tar can"
    return "a file, not a folder or an archive"


def _submission(path: Path, name: str, taken: Set[str], about: Dict[str, str]) -> Submission:
    original = readable(name)
    mode = os.lstat(path).st_mode
    told = MOODLE.fullmatch(original) or CANVAS.fullmatch(original)
    facts = {**(told.groupdict() if told else {}), **about}
    facts.pop("file", None)
    refused = "the submission is a link to another place" if stat.S_ISLNK(mode) else ""
    return Submission(
        name=safe(original, taken), original=original, path=path, archive=stat.S_ISREG(mode), refused=refused, **facts
    )


def _gradescope(folder: Path) -> Dict[str, Dict[str, str]]:
    """Return what Gradescope's export says of each folder in it."""
    path = folder / GRADESCOPE
    if not path.is_file() or path.is_symlink() or path.stat().st_size > MAX_METADATA:
        return {}
    import yaml  # here, since most batches do without

    try:
        document = yaml.load(path.read_bytes(), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except (yaml.YAMLError, OSError, ValueError, RecursionError):
        raise BatchError(f"{path} is not YAML; download the submissions again, or delete it") from None
    entries = document.items() if isinstance(document, dict) else ()
    return {str(name): _submitter(entry) for name, entry in entries if isinstance(entry, dict)}


def _submitter(entry: Dict[str, object]) -> Dict[str, str]:
    people = entry.get(":submitters")
    names = [person for person in people if isinstance(person, dict)] if isinstance(people, list) else []

    def joined(key: str) -> str:
        return ", ".join(str(person[key]) for person in names if person.get(key))

    submitted = str(entry.get(":created_at") or "")
    return {"student": joined(":name"), "number": joined(":sid"), "email": joined(":email"), "submitted": submitted}


def locate(folder: Path, parts: Sequence[str]) -> Place:
    """Return where in a submission the parts lie: here, or in a folder one or two levels down, or in an archive.

    Where there are several such folders it is the one with the most parts, then the least deep, then the first by name.
    """
    found = [
        (-sum(_is_folder(place / part) for part in parts), depth, str(place), place) for depth, place in _below(folder)
    ]
    best = min(found)
    if best[0] < 0:
        return Place(best[3])
    archives = sorted(_archives(folder))
    return Place(archives[0], archive=True) if archives else Place(folder)


def _below(folder: Path) -> Iterator[Tuple[int, Path]]:
    level = [folder]
    for depth in range(LEVELS + 1):
        yield from ((depth, place) for place in level)
        level = [inner for place in level for inner in _folders(place)]


def _folders(place: Path) -> List[Path]:
    """Return the folders in a folder, links left out."""
    return [place / entry.name for entry in _entries(place) if entry.is_dir(follow_symlinks=False)]


def _archives(place: Path) -> List[Path]:
    return [
        place / entry.name
        for entry in _entries(place)
        if entry.is_file(follow_symlinks=False) and is_archive(place / entry.name)
    ]


def _entries(place: Path) -> List[os.DirEntry[str]]:
    try:
        with os.scandir(place) as entries:
            return [each for each in entries if not each.name.startswith(".") and each.name not in PASSED_OVER]
    except OSError:
        return []


def _is_folder(path: Path) -> bool:
    try:
        return stat.S_ISDIR(os.lstat(path).st_mode)
    except OSError:
        return False


def student_of(submission: Submission, known: Optional[str]) -> str:
    """Return the name by which a student's seed is drawn: the one of the roster, of the layout, or the folder's."""
    return known or submission.student or submission.original

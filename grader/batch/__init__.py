"""Many submissions at once: find them, grade them side by side, keep the results, tell the instructor.

    finding, unpacking, roster    what there is to grade, and whose it is
    suites, grader                the course built once; one submission graded
    lane, turns, running, cluster graders side by side: processes here, Dask workers elsewhere
    store                         the record, a transaction a report
    whole                         a batch from beginning to end
    grades, overview, similarity  what the reports come to
    writing, classpage, similarpage, export    what the instructor reads

Submissions are hostile: a path that comes from one is never followed through a link, a name never written as it is.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Mapping, Tuple

Layers = Tuple[Tuple[str, str], ...]


class BatchError(Exception):
    """A mistake in the arguments or the input: one line that names it and the way out."""


@dataclass(frozen=True)
class Submission:
    """Something to grade.

    Attributes
    ----------
    name : str
        The name made safe for files, unique in the batch without regard to case.
    original : str
        The name of the folder or archive.
    path : Path
    archive : bool
    student, number, email, submitted : str
        What the layout of the download says of its author, "" where it says nothing.
    refused : str
        Why it is not opened, "" where it is.
    """

    name: str
    original: str
    path: Path
    archive: bool = False
    student: str = ""
    number: str = ""
    email: str = ""
    submitted: str = ""
    refused: str = ""


@dataclass(frozen=True)
class Task:
    """A submission on its way to a grader; `content` is the hash of what it holds."""

    original: str
    path: str
    archive: bool
    refused: str
    seed: int
    content: str


@dataclass(frozen=True)
class Outcome:
    """A graded submission.

    Attributes
    ----------
    original : str
    report, page : str
        The report as JSON and as HTML.
    seconds : float
    layers : tuple of pair of str
        Each layer of the sandbox with why it is off, or "".
    sources : mapping of str to str
        The submission's files by name, as far as exercises are in them.
    error : str
        What went wrong in the grader itself, or "".
    """

    original: str
    report: str
    page: str
    seconds: float
    layers: Layers
    sources: Mapping[str, str]
    error: str = ""

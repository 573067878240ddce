"""Golden submissions: small files of functions that replace those of the solutions, with the verdicts expected.

A file begins with its facts, one a line:

    # in: backprop.py
    # expect: backprop.bp2_hidden_error partial transpose-missing
    # says: 1 of 2 values is wrong

`in` names the file of the solutions to which the code below is added, where it overrides what stands above; a further
`in` line may begin another file. `expect` is an exercise, its status and the id of the misconception, left out where
there is none; an exercise that is not named is to be passed, or to wait for one that is. `says` is a phrase of the
message of the exercise before it.
"""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Dict, Iterable, Mapping, NamedTuple, Tuple

from grader.model import Result, Status, Suite
from grader.suite import select

ROOT = Path(__file__).resolve().parents[1]
SOLUTIONS = ROOT / "solutions"
SUBMISSIONS = Path(__file__).parent / "submissions"

FACT = re.compile(r"# (in|expect|says|alone|bug): (.+)")


class Verdict(NamedTuple):
    """What is expected of an exercise; `misconception` and `says` are "" where nothing is."""

    status: str
    misconception: str = ""
    says: str = ""


@dataclass(frozen=True)
class Golden:
    """A golden submission: the code to add by file name, the verdicts by exercise id."""

    part: str
    code: Mapping[str, str]
    verdicts: Mapping[str, Verdict]
    alone: str = ""
    bug: str = ""

    def failing(self) -> Dict[str, Verdict]:
        """Return the verdicts other than passed."""
        return {name: verdict for name, verdict in self.verdicts.items() if verdict.status != Status.PASSED.value}

    def write(self, folder: Path) -> Path:
        """Put the whole submission into `folder`, and return it."""
        shutil.copytree(
            str(SOLUTIONS / self.part), str(folder / self.part), ignore=shutil.ignore_patterns("__pycache__")
        )
        for name, code in self.code.items():
            with (folder / self.part / name).open("a", encoding="utf-8") as file:
                file.write(f"\n\n{code}")
        return folder

    def concerns(self, suite: Suite) -> Suite:
        """Return the part of `suite` that the verdicts are about."""
        return select(suite, list(self.verdicts)) if self.alone else suite

    def found(self, results: Iterable[Result]) -> Dict[str, Verdict]:
        """Return the verdicts of `results` as `failing` gives those expected.

        What waits for another exercise is left out unless it is expected; a message with the expected phrase in it is
        given as that phrase.
        """
        failing = {
            result.id: Verdict(result.status.value, result.misconception or "", self._phrase(result))
            for result in results
            if result.status is not Status.PASSED
        }
        return {
            name: verdict
            for name, verdict in failing.items()
            if verdict.status != Status.WAITING.value or name in self.verdicts
        }

    def _phrase(self, result: Result) -> str:
        wanted = self.verdicts[result.id].says if result.id in self.verdicts else ""
        return wanted if wanted in result.message else result.message


def paths(kind: str) -> Tuple[Path, ...]:
    """Return the files of the golden submissions of a kind, "right" or "wrong", of all parts."""
    return tuple(sorted(SUBMISSIONS.glob(f"part*/{kind}/*.py")))


def read(path: Path) -> Golden:
    """Read a golden submission.

    Raises
    ------
    ValueError
        If its facts are not well formed.
    """
    part = path.parts[-3]
    code: Dict[str, str] = {}
    verdicts: Dict[str, Verdict] = {}
    remarks = {"alone": "", "bug": ""}
    name = file = ""
    for line in path.read_text(encoding="utf-8").splitlines(keepends=True):
        fact = FACT.fullmatch(line.rstrip())
        if fact is None:
            code[file] += line
        elif fact[1] == "in":
            file = fact[2]
            code[file] = ""
        elif fact[1] == "expect":
            name, verdict = _verdict(part, fact[2])
            verdicts[name] = verdict
        elif fact[1] in remarks:
            remarks[fact[1]] = fact[2]
        else:
            verdicts[name] = verdicts[name]._replace(says=fact[2])
    if not verdicts:
        raise ValueError(f"{path.name} expects nothing")
    return Golden(part=part, code=code, verdicts=verdicts, **remarks)


def _verdict(part: str, text: str) -> Tuple[str, Verdict]:
    words = text.split()
    if len(words) not in (2, 3):
        raise ValueError(f"expect: {text!r} is not an exercise, a status and perhaps a misconception")
    return f"{part}.{words[0]}", Verdict(Status(words[1]).value, *words[2:])

"""Golden submissions get the verdicts that they expect: see `tests/golden.py`."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Dict, Iterator, List, Tuple

import pytest

from grader.course import part
from grader.grading import grade
from grader.model import Suite
from grader.sources import default_songs
from grader.suite import build, outline, select
from tests.golden import SOLUTIONS, Verdict, paths, read
from tests.rooms import Sandboxes, sandboxes

SEED = 0
OTHER_SEEDS = (1, 2)
RIGHT = paths("right")
WRONG = paths("wrong")


def each(files: Tuple[Path, ...]) -> List[Any]:
    """Return pytest parameters; a known bug of the grader is marked, and fails once it is mended and still marked."""
    return [
        pytest.param(
            path,
            id="/".join((*path.parts[-3:-1], path.stem)),
            marks=[pytest.mark.xfail(reason=read(path).bug, strict=True)] if read(path).bug else [],
        )
        for path in files
    ]


@pytest.fixture(scope="module", name="sandboxes")
def opened_sandboxes() -> Iterator[Sandboxes]:
    with sandboxes() as of_part:
        yield of_part


class Suites:
    """The suites of all parts, each built when it is first asked for."""

    def __init__(self, of_part: Sandboxes) -> None:
        self._sandboxes = of_part
        self._built: Dict[Tuple[str, int], Suite] = {}

    def get(self, name: str, seed: int) -> Suite:
        """Return the suite of a part; with the values of misconceptions for `SEED` only."""
        if (name, seed) not in self._built:
            make = build if seed == SEED else outline
            with self._sandboxes(name).open(SOLUTIONS, name) as session:
                self._built[name, seed] = make(part(name), seed, session.run, default_songs)
        return self._built[name, seed]


@pytest.fixture(scope="module")
def suites(sandboxes: Sandboxes) -> Suites:
    return Suites(sandboxes)


@pytest.mark.parametrize("path", each(WRONG))
def test_wrong(path: Path, sandboxes: Sandboxes, suites: Suites, tmp_path: Path) -> None:
    """A wrong answer gets the verdict that it expects, and every other exercise is passed or waits."""
    golden = read(path)
    suite = suites.get(golden.part, SEED)
    with sandboxes(golden.part).open(golden.write(tmp_path), golden.part) as session:
        results = list(grade(golden.concerns(suite), session))

    assert golden.found(results) == golden.failing()


@pytest.mark.parametrize("path", each(RIGHT))
def test_right(path: Path, sandboxes: Sandboxes, suites: Suites, tmp_path: Path) -> None:
    """A right answer passes with the whole part, and by itself with other seeds."""
    golden = read(path)
    others = (select(suites.get(golden.part, seed), list(golden.verdicts)) for seed in OTHER_SEEDS)
    found: Dict[str, Verdict] = {}
    with sandboxes(golden.part).open(golden.write(tmp_path), golden.part) as session:
        for each_suite in (golden.concerns(suites.get(golden.part, SEED)), *others):
            found.update(golden.found(grade(each_suite, session)))

    assert not found


def test_folders() -> None:
    """The submissions in `right` expect every exercise to pass, those in `wrong` do not."""
    misplaced = [path.name for path in RIGHT if read(path).failing()]
    misplaced += [path.name for path in WRONG if not read(path).failing()]

    assert not misplaced

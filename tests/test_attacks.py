"""Attacks earn nothing that they do not deserve and harm nobody: see `tests/attacks/tools/arena.py`."""

from __future__ import annotations

import ast
import json
import os
import re
import sys
from pathlib import Path
from typing import Any, Iterator, List

import pytest

from grader.grading import grade
from grader.model import Status, Suite
from grader.sandbox.default import default_sandbox
from grader.sandbox.launch import launch
from grader.sandbox.session import Limits
from grader.sandbox.zygote import Options, ZygoteSandbox
from tests.attacks.tools.arena import (
    MEMORY,
    PATIENCE,
    PROJECT,
    SECRET,
    Arena,
    Attack,
    descendants,
    full_points,
    paths,
    read,
    reports,
    strike,
)
from tests.attacks.tools.folders import FOLDERS, named

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux has a sandbox")

LIMITS = Limits(load=2.0, call=0.5, exercise=2.0, patience=1)
ATTACKS = [read(path) for path in paths()]
REACHING = ("changes", "floods_the_disk", "forks", "opens", "reads_", "signals")
OUTWARD = [attack for attack in ATTACKS if attack.earns == ("0",) and attack.name.startswith(REACHING)]
SWITCHED = [attack for attack in ATTACKS if attack.without[0]]


def by_name(attacks: List[Attack]) -> List[Any]:
    """Return pytest parameters; a known bug of the grader is marked, and fails once it is mended and still marked."""
    return [
        pytest.param(
            attack,
            id=attack.name,
            marks=[pytest.mark.xfail(reason=attack.bug, strict=True)] if attack.bug else [],
        )
        for attack in attacks
    ]


def opened(skip: str = "", namespaces: bool = False) -> Iterator[ZygoteSandbox]:
    """Give the sandbox that the command line uses, where all of it is there; a layer can be left out.

    Outside of namespaces, unless told otherwise: there the other layers stand alone, and what they let through shows.
    """
    os.environ[SECRET] = "seed"
    try:
        launched = launch(namespaces=namespaces)
    finally:
        del os.environ[SECRET]
    options = Options(limits=LIMITS, skip=(skip,) if skip else (), namespaces=namespaces)
    with default_sandbox(launched, lambda warning: None, options) as sandbox:
        off = [layer for layer, reason in sandbox.layers() if reason and layer in ("landlock", "seccomp")]
        if off != [skip] * bool(skip):
            pytest.skip(f"{' and '.join(off)} cannot be had here: {dict(sandbox.layers())}")
        assert isinstance(sandbox, ZygoteSandbox)
        yield sandbox


@pytest.fixture(scope="module")
def sandbox() -> Iterator[ZygoteSandbox]:
    yield from opened()


@pytest.fixture(scope="module")
def place(suite: Suite) -> Iterator[Arena]:
    made = Arena(suite)
    yield made
    made.close()


@pytest.fixture
def arena(place: Arena) -> Iterator[Arena]:
    yield place
    place.clear()


@pytest.fixture(scope="module")
def hidden(suite: Suite) -> Suite:
    """The suite of another seed: an attack may know all about the first."""
    from grader.course import part
    from grader.sandbox.process import ProcessSandbox
    from grader.suite import outline

    with ProcessSandbox().open(PROJECT / "solutions", "part1") as session:
        return outline(part("part1"), 1, session.run)


@pytest.mark.parametrize("attack", by_name(ATTACKS))
def test_attack(attack: Attack, arena: Arena, sandbox: ZygoteSandbox, hidden: Suite) -> None:
    """An attack gets the verdict that it expects, and nobody else notices it."""
    check(attack, arena, sandbox, hidden)


@pytest.mark.parametrize("attack", by_name(list(FOLDERS.values())))
def test_folder(attack: Attack, arena: Arena, sandbox: ZygoteSandbox, hidden: Suite) -> None:
    """What lies in a submission gets the verdict that it expects, and nobody else notices it."""
    check(attack, arena, sandbox, hidden)


@pytest.mark.parametrize("attack", by_name(named()))
def test_folder_name(attack: Attack, arena: Arena, sandbox: ZygoteSandbox, hidden: Suite) -> None:
    """A submission earns all its points, whatever its folder is called, and its name is only ever text."""
    check(attack, arena, sandbox, hidden)


def check(attack: Attack, arena: Arena, sandbox: ZygoteSandbox, suite: Suite) -> None:
    zygote = sandbox._launched.process.pid
    with sandbox.open(PROJECT / "solutions", "part1") as neighbour:
        assert full_points(neighbour, suite)
        folder = arena.write(attack, zygote)
        before = arena.state()
        outcome = strike(attack, arena, sandbox, suite, folder)
        assert full_points(neighbour, suite), "a neighbour noticed"

    text, document = reports(outcome, folder, sandbox)
    most = sum(result.max_points for result in outcome.results)
    fair = [most if points == "all" else float(points) for points in attack.earns]
    assert outcome.breached == []
    assert {result.status.value for result in outcome.results} <= attack.statuses, text
    assert outcome.points in fair, text
    assert any(re.search(attack.says, result.message) for result in outcome.results), text
    assert attack.prints in outcome.printed
    assert outcome.seconds < PATIENCE
    assert outcome.memory < MEMORY
    assert [character for character in text if not character.isprintable() and character != "\n"] == []
    assert json.loads(document)["submission"] == folder.name
    assert len(document) < 1 << 20
    assert arena.state() == before
    assert arena.leftovers() == []
    assert descendants(zygote) == [zygote]
    assert os.listdir(sandbox._scratch) == []
    with sandbox.open(PROJECT / "solutions", "part1") as following:
        assert full_points(following, suite), "the next submission noticed"
    assert sandbox._launched.process.pid == zygote


def test_solutions_after_all_attacks(sandbox: ZygoteSandbox, hidden: Suite) -> None:
    """The sandbox that has seen all attacks still gives the solutions every point."""
    with sandbox.open(PROJECT / "solutions", "part1") as session:
        assert {result.status for result in grade(hidden, session)} == {Status.PASSED}


@pytest.fixture(scope="module")
def without_landlock() -> Iterator[ZygoteSandbox]:
    yield from opened(skip="landlock")


@pytest.fixture(scope="module")
def without_seccomp() -> Iterator[ZygoteSandbox]:
    yield from opened(skip="seccomp")


@pytest.mark.parametrize("attack", by_name(SWITCHED))
def test_without_a_layer(attack: Attack, arena: Arena, request: pytest.FixtureRequest, hidden: Suite) -> None:
    """An attack that a layer stops gets through where that layer is switched off: the tests would notice."""
    layer, effect = attack.without
    sandbox = request.getfixturevalue(f"without_{layer}")
    zygote = sandbox._launched.process.pid
    with sandbox.open(PROJECT / "solutions", "part1") as neighbour:
        assert full_points(neighbour, hidden)
        folder = arena.write(attack, zygote)
        outcome = strike(attack, arena, sandbox, hidden, folder)

    most = sum(result.max_points for result in outcome.results)
    assert any(line.startswith("BREACH") for line in outcome.breached) if effect == "breach" else outcome.points == most
    assert descendants(zygote) == [zygote]
    assert os.listdir(sandbox._scratch) == []


@pytest.fixture(scope="module")
def in_namespaces() -> Iterator[ZygoteSandbox]:
    yield from opened(namespaces=True)


@pytest.mark.parametrize("attack", by_name(OUTWARD))
def test_in_namespaces(attack: Attack, arena: Arena, in_namespaces: ZygoteSandbox, hidden: Suite) -> None:
    """Whoever reaches out of its process finds no more in namespaces, where there are some, than without."""
    zygote = in_namespaces._launched.process.pid
    with in_namespaces.open(PROJECT / "solutions", "part1") as neighbour:
        assert full_points(neighbour, hidden)
        folder = arena.write(attack, zygote)
        before, processes = arena.state(), descendants(zygote)
        outcome = strike(attack, arena, in_namespaces, hidden, folder)
        assert full_points(neighbour, hidden), "a neighbour noticed"
        assert descendants(zygote) == processes

    assert outcome.breached == []
    assert outcome.points == 0
    assert {result.status.value for result in outcome.results} <= attack.statuses
    assert arena.state() == before
    assert arena.leftovers() == []


def test_public_cases(arena: Arena, sandbox: ZygoteSandbox, suite: Suite) -> None:
    """With the seed whose cases are public, a table of answers passes: so grades need a seed of their own."""
    (attack,) = (attack for attack in ATTACKS if attack.name == "knows_the_public_cases")
    with sandbox.open(PROJECT / "solutions", "part1") as neighbour:
        assert full_points(neighbour, suite)
        folder = arena.write(attack, sandbox._launched.process.pid)

    outcome = strike(attack, arena, sandbox, suite, folder)

    assert outcome.points > 0


@pytest.mark.parametrize("path", paths(), ids=lambda path: path.stem)
def test_docstring(path: Path) -> None:
    """Every attack says what it tries."""
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))


def test_enough() -> None:
    """There are at least sixty."""
    assert len(ATTACKS) >= 60

"""Whatever values a suite holds, it survives a file; whatever the seed, it is the same in whole and in steps."""

from __future__ import annotations

import tempfile
from dataclasses import fields, replace
from pathlib import Path
from typing import Any, Iterator, Tuple

import numpy as np
import pytest

pytest.importorskip("hypothesis")

from hypothesis import given
from hypothesis import strategies as st

from grader.compare import KINDS, Close
from grader.model import (
    Case,
    Check,
    Exercise,
    File,
    HeldOut,
    Inputs,
    Judges,
    Misconception,
    Mistake,
    Part,
    Probe,
    Raised,
    Returned,
    Rng,
    StandIn,
    Suite,
    Trial,
)
from grader.sandbox.fake import FakeSandbox
from grader.suite import build, complete, outline
from grader.suitefile import SuiteError, load, save
from tests.properties import alike, arrays, nested, quick, scalars, values

names = st.text(min_size=1, max_size=8)
files = st.builds(File, name=names, data=st.binary(max_size=40).map(lambda data: np.frombuffer(data, np.uint8)))
stand_ins = st.builds(StandIn, kind=names, name=names, settings=st.dictionaries(names, values, max_size=3))
held_out = st.builds(
    HeldOut,
    labels=st.lists(arrays, max_size=2).map(tuple),
    genres=st.lists(names, max_size=3).map(tuple),
    floor=st.floats(0, 1),
    threshold=st.floats(0, 1),
    order=st.none() | arrays,
)
made = st.builds(Rng, seed=st.integers(0, 1 << 64)) | files | stand_ins | held_out
everything = nested(st.one_of(scalars, arrays, made), depth=1)
replies = st.builds(Returned, value=values, record=values) | st.builds(Raised, error=names, line=st.none() | st.just(3))


@st.composite
def suites(draw: Any) -> Suite:
    """Draw a suite of one trial with one case."""
    case = Case(
        inputs=draw(st.dictionaries(names, everything, max_size=3)),
        expected=draw(everything),
        mistaken=tuple(draw(st.lists(replies, max_size=2))),
        asks=tuple(draw(st.lists(arrays, max_size=2))),
    )
    probe = Probe("is right", 1.0, Close(), (case,), open=draw(st.booleans()), judges=draw(st.sampled_from(Judges)))
    trial = Trial("p.f.g", "f", "g", draw(names), "", (probe,), mistakes=(Mistake("m", draw(names)),))
    return Suite(part="p", title=draw(names), trials=(trial,), needs=("librosa",))


def written(suite: Suite) -> Suite:
    """Return what comes back from a file."""
    with tempfile.TemporaryDirectory() as folder:
        save(suite, Path(folder) / "suite")
        return load(Path(folder) / "suite")


@quick(100)
@given(suites())
def test_every_value_survives_a_file(suite: Suite) -> None:
    """Numbers, texts, arrays of every type, generators, files, stand-ins and held-out labels come back as they were."""
    assert alike(suite, written(suite))


@pytest.mark.parametrize("kind", KINDS)
def test_every_comparison_survives_a_file(kind: Any) -> None:
    """A comparison comes back with its settings."""
    needed = {"aspect": "rows", "rows": (((0.0, 1.0), 1.0),)}
    compare = kind(**{field.name: needed[field.name] for field in fields(kind) if field.name in needed})
    probe = Probe("is right", 1.0, compare, ())
    suite = Suite("p", "t", (Trial("p.f.g", "f", "g", "t", "", (probe,)),))

    assert written(suite).trials[0].probes[0].compare == compare


@quick(60)
@given(suites(), st.data())
def test_a_spoiled_file_is_refused_or_read(suite: Suite, data: Any) -> None:
    """Whatever byte of a suite file is another, loading it raises SuiteError or nothing."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "suite"
        save(suite, path)
        spoiled = bytearray(path.read_bytes())
        spoiled[data.draw(st.integers(0, len(spoiled) - 1))] = data.draw(st.integers(0, 255))
        path.write_bytes(spoiled)
        raised = ""
        try:
            load(path)
        except SuiteError:
            raised = "SuiteError"

    assert raised in ("", "SuiteError")


def halves(x: Any) -> Any:
    return x / 2


def forgets(x: Any) -> Any:
    return None


def part_of(titles: Tuple[str, ...]) -> Part:
    """Return a part of two exercises, the second builds on the first, with a check of each title."""

    def draw(rng: np.random.Generator) -> Iterator[Inputs]:
        yield from ({"x": rng.normal(size=rng.integers(1, 4))} for _ in range(3))

    checks = tuple(Check(title=title, points=1.0, draw=draw, compare=Close()) for title in titles)
    checks += (Check(title="repeats", points=1.0, draw=lambda rng: (), compare=Close(), judges=Judges.REPEATS),)
    common = {
        "title": "",
        "hint": "",
        "checks": checks,
        "misconceptions": (Misconception(halves, "h"), Misconception(forgets, "f")),
    }
    first = Exercise(file="work", function="double", **common)  # type: ignore[arg-type]
    second = Exercise(file="work", function="treble", requires=("double",), **common)  # type: ignore[arg-type]
    return Part(name="part0", title="", exercises=(first, second))


SOLVE = FakeSandbox({"double": lambda x: 2 * x, "treble": lambda x: 3 * x}).run
seeds = st.integers(0, 1 << 63)
titles = st.lists(st.text(min_size=1, max_size=6), min_size=1, max_size=4, unique=True).map(tuple)


@quick(25)
@given(titles, seeds)
def test_an_outline_completed_is_the_whole(wanted: Tuple[str, ...], seed: int) -> None:
    """`outline` and then `complete`, exercise by exercise and in any order, give what `build` gives."""
    part = part_of(wanted)
    whole = build(part, seed, SOLVE)

    bare = outline(part, seed, SOLVE)
    done = [complete(part, trial) for trial in reversed(bare.trials)][::-1]

    assert alike(replace(bare, trials=tuple(done)), whole)


@quick(25)
@given(titles, seeds)
def test_a_new_check_leaves_the_cases_of_the_others_alone(wanted: Tuple[str, ...], seed: int) -> None:
    """The cases of a check depend on the seed and its own name only."""
    whole = build(part_of(wanted), seed, SOLVE)

    fewer = build(part_of(wanted[1:]), seed, SOLVE)

    probes = [{probe.title: probe for probe in suite.trials[0].probes} for suite in (whole, fewer)]
    assert all(alike(probe, probes[0][title]) for title, probe in probes[1].items())


@quick(25)
@given(titles, seeds)
def test_a_part_of_an_outline_is_the_outline_of_a_part(wanted: Tuple[str, ...], seed: int) -> None:
    """What is wanted is built as it is in the whole, with what it builds on."""
    part = part_of(wanted)
    whole = outline(part, seed, SOLVE)

    few = [outline(part, seed, SOLVE, wanted=[trial.id]) for trial in whole.trials]

    assert all(alike(suite.trials, whole.trials[: index + 1]) for index, suite in enumerate(few))

"""Whatever student code gives, a comparison says how it differs, and never fails itself."""

from __future__ import annotations

import warnings
from dataclasses import replace
from typing import Any, List

import numpy as np
import pytest

from grader.course import part
from grader.model import Judges, Probe, Returned, Suite
from grader.sandbox.process import ProcessSandbox
from grader.suite import build
from grader.worker.wire import Opaque
from tests.golden import SOLUTIONS

PART = "part3"
JUNK: List[Any] = [
    None,
    0,
    -1.5,
    True,
    "",
    "text",
    10**30,
    float("nan"),
    float("inf"),
    1j,
    Opaque("Thing"),
    [],
    (),
    {},
    [[]],
    [[], []],
    [None],
    [Opaque("Thing")] * 3,
    [[1], [1, 2]],
    ["a", "b"],
    [("ab", "cd")] * 3,
    [({}, 1)],
    ({}, []),
    ({}, [({}, None)]),
    (None, [[{"a": np.ones(2)}, np.ones(3)]]),
    [([], [])] * 3,
    [([0], [0])] * 3,
    [([1e300], [np.nan])] * 3,
    (np.nan, np.nan, np.nan),
    (np.ones(3), np.ones((2, 3)), np.ones(2)),
    np.array(3),
    np.zeros(0),
    np.zeros((0, 3)),
    np.full(5, np.nan),
    np.full((3, 3), np.inf),
    np.array([1e308, -1e308, 1e308]),
    np.array([2**63], dtype=np.uint64),
    np.ones((2, 3, 4)),
    np.array([True, False]),
    {"figure": None},
    {"figure": {"axes": {"a": 1}, "legend": []}},
    {"figure": {"axes": [{"xlabel": "", "ylabel": "", "lines": [{"x": 1}]}], "legend": []}},
    [["train", [], {}]],
    [["train", [1, 2], {}]],
    [["train", [np.ones(3), "a"], {}], ["predict", [{"model": [0]}, 5], {}]],
    [["evaluate", [], {"a": Opaque("Thing")}], ["evaluate", [], {1: 2}]],
]


@pytest.fixture(scope="module")
def suite() -> Suite:
    declared = part(PART)
    quick = replace(declared, exercises=tuple(each for each in declared.exercises if not each.then))
    with ProcessSandbox().open(SOLUTIONS, PART) as session:
        return build(quick, 0, session.run)


def compare(probe: Probe, value: Any) -> None:
    """Ask everything that grading asks of a comparison."""
    for case in probe.cases[:1]:
        probe.compare.difference(value, case.expected)
        probe.compare.credit(value, case.expected)
        probe.compare.show(value, case.expected)
        for mistaken in case.mistaken:
            if not isinstance(mistaken, Returned) or mistaken.value is None or value is None:
                continue
            given = mistaken.record if probe.judges is Judges.CALLS else mistaken.value
            if given is not None:
                probe.compare.matches(value, given, case.expected)


@pytest.mark.parametrize("junk", JUNK, ids=lambda value: repr(value)[:40])
def test_no_comparison_fails(junk: Any, suite: Suite) -> None:
    """Nor does it warn."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for trial in suite.trials:
            for probe in trial.probes:
                compare(probe, junk)

    assert suite.trials


def test_answers_of_one_exercise_are_junk_to_another(suite: Suite) -> None:
    """What misconceptions give, in the place of what any exercise asks for."""
    values = [
        mistaken.value
        for trial in suite.trials
        for mistaken in trial.probes[0].cases[0].mistaken[:3]
        if isinstance(mistaken, Returned)
    ]
    for trial in suite.trials:
        for probe in trial.probes:
            for value in values:
                compare(probe, value)

    assert values

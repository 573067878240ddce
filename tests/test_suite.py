"""A suite holds values only, is drawn from its seed, and survives a file."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any, Iterator

import numpy as np
import pytest

from grader.compare import Close, identical
from grader.course import part
from grader.model import Batch, Check, Exercise, Inputs, Misconception, Part, Suite
from grader.sandbox.fake import FakeSandbox
from grader.suite import BuildError, build, select
from grader.suitefile import SuiteError, load, save


def draw(rng: np.random.Generator) -> Iterator[Inputs]:
    yield {"x": rng.normal(size=3)}


def halve(x: Any) -> Any:
    return x / 2


def tiny(**changes: Any) -> Part:
    check = {"title": "doubles", "points": 1.0, "draw": draw, "compare": Close(), "open": True, **changes}
    exercise = Exercise(
        file="work",
        function="double",
        title="doubling",
        hint="twice as much, not half",
        checks=(Check(**check),),
        misconceptions=(Misconception(wrong=halve, hint="you divide, which makes it smaller"),),
    )
    return Part(name="part0", title="Doubling", exercises=(exercise,))


SOLVE = FakeSandbox({"double": lambda x: 2 * x}).run


def case_of(suite: Suite) -> Any:
    return suite.trials[0].probes[0].cases[0]


def test_the_same_seed_draws_the_same_cases() -> None:
    """A suite can be built again elsewhere."""
    one, two = (case_of(build(tiny(), 5, SOLVE)).inputs for _ in range(2))

    assert identical(dict(one), dict(two))


def test_another_seed_draws_other_cases() -> None:
    """A secret seed makes cases that nobody has seen."""
    one, two = (case_of(build(tiny(), seed, SOLVE)).inputs for seed in (5, 6))

    assert not identical(dict(one), dict(two))


def test_a_case_holds_what_each_misconception_gives() -> None:
    """Diagnosis compares values: no code of a misconception is needed."""
    case = case_of(build(tiny(), 5, SOLVE))

    assert identical(case.mistaken[0].value, case.inputs["x"] / 2)


def test_a_solution_that_fails_is_the_courses_fault() -> None:
    """Building stops where an answer is no answer."""
    with pytest.raises(BuildError, match=r"the solution of work\.double did not answer"):
        build(tiny(), 5, FakeSandbox({}).run)


def test_a_solution_must_agree_with_independent_values() -> None:
    """Expected values computed by other means catch a wrong solution."""
    with pytest.raises(BuildError, match="departs from the expected values"):
        build(tiny(expected=lambda x: 3 * x), 5, SOLVE)


def plain(value: Any) -> bool:
    """Tell whether `value` is made of values only."""
    if is_dataclass(value):
        return all(plain(getattr(value, field.name)) for field in fields(value))
    if isinstance(value, (list, tuple)):
        return all(map(plain, value))
    if isinstance(value, dict):
        return all(map(plain, value.values()))
    return not callable(value)


def test_a_suite_holds_no_function(suite: Suite) -> None:
    """Nothing in a suite can be called."""
    assert plain(suite)


def test_a_saved_suite_is_the_same_when_loaded(suite: Suite, tmp_path: Path) -> None:
    """Every value comes back bit for bit: saved again it gives the same file."""
    save(suite, tmp_path / "one")

    save(load(tmp_path / "one"), tmp_path / "two")

    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


@pytest.mark.parametrize("spoil", [lambda b: b[:-1], lambda b: b"", lambda b: b"junk" * 9, lambda b: b + b[:40]])
def test_a_spoiled_file_is_refused_in_one_line(suite: Suite, tmp_path: Path, spoil: Any) -> None:
    """A file that is no suite is named."""
    path = tmp_path / "suite"
    save(suite, path)
    path.write_bytes(spoil(path.read_bytes()))

    with pytest.raises(SuiteError, match="suite"):
        load(path)


def test_a_suite_file_cannot_name_another_kind(tmp_path: Path) -> None:
    """Loading makes nothing but the nouns of a suite."""
    save(Suite(part="p", title="t", trials=()), tmp_path / "suite")
    data = (tmp_path / "suite").read_bytes()
    (tmp_path / "suite").write_bytes(data.replace(b'"title"', b'"kindd"'))

    with pytest.raises(SuiteError):
        load(tmp_path / "suite")


def test_a_selection_brings_what_it_builds_on(suite: Suite) -> None:
    """Exercises that a wanted one requires are graded with it."""
    chosen = select(suite, ["part1.forward.forward"])

    assert [trial.function for trial in chosen.trials] == ["sigmoid", "layer_forward", "forward"]


def test_gates_leave_no_weights_in_the_suite(suite: Suite) -> None:
    """What is kept of a gate's expected value is nothing."""
    gates = [trial for trial in suite.trials if trial.file == "gates"]

    assert all(case.expected is None for trial in gates for probe in trial.probes for case in probe.cases)


@pytest.mark.parametrize("seed", range(4))
def test_independent_values_agree_with_the_solution(seed: int, suite: Suite) -> None:
    """Central differences of the cost and back propagation give the same gradient."""
    exercise = next(each for each in part("part1").exercises if each.function == "backprop")
    (check,) = [check for check in exercise.checks if check.expected is not None]
    cases = list(check.draw(np.random.default_rng(seed)))
    calls = tuple(tuple(inputs.values()) for inputs in cases)

    from grader.course.part1.nielsen import backprop

    replies = FakeSandbox({"backprop": backprop}).run(Batch(file="f", function="backprop", calls=calls)).replies

    assert all(
        Close(rtol=1e-7).difference(reply.value, check.expected(*inputs.values())) is None  # type: ignore[union-attr,misc]
        for reply, inputs in zip(replies, cases)
    )

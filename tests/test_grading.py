"""Replies become verdicts, points, messages and hints."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any, Dict, List, Optional, Tuple

import numpy as np
import pytest

from grader.compare import Close
from grader.grading import grade
from grader.judging import judge
from grader.model import (
    Batch,
    Blocked,
    Case,
    Crashed,
    Judges,
    Missing,
    Mistake,
    Probe,
    Raised,
    Reply,
    Result,
    Returned,
    Status,
    Stub,
    Suite,
    TimedOut,
    Transcript,
    Trial,
)
from grader.sandbox.fake import FakeSandbox


def case(x: float, *mistaken: Reply) -> Case:
    return Case(inputs={"x": np.array([x])}, expected=np.array([2 * x]), mistaken=mistaken)


def probe(title: str, *xs: float, **fields: Any) -> Probe:
    cases = tuple(case(x, Returned(value=np.array([x / 2])), Returned(value=np.array([-2 * x]))) for x in xs)
    return Probe(**{"title": title, "points": 1.0, "compare": Close(), "cases": cases, **fields})


def trial(name: str = "double", requires: Tuple[str, ...] = (), **fields: Any) -> Trial:
    probes = (
        probe("doubles", 1.0, 3.0, open=True),
        probe("doubles large numbers", 1e6, where="for large numbers"),
        probe("leaves its arguments alone", points=0.5, judges=Judges.ARGUMENTS),
        probe("gives the same answer twice", points=0.5, judges=Judges.REPEATS),
    )
    values = {
        "id": f"part0.work.{name}",
        "file": "work",
        "function": name,
        "title": "doubling",
        "hint": "twice as much",
        "probes": probes,
        "mistakes": (Mistake(id="halves", hint="you divide"), Mistake(id="sign", hint="you negate")),
        "requires": tuple(f"part0.work.{each}" for each in requires),
    }
    return Trial(**{**values, **fields})


def graded(function: Any, **fields: Any) -> Result:
    suite = Suite(part="part0", title="Doubling", trials=(trial(**fields),))
    (result,) = grade(suite, FakeSandbox({"double": function}))
    return result


def judged(reply: Reply) -> Result:
    """The verdict where every call ends in `reply`."""
    return judge(trial(), Transcript(replies=(reply,) * 3, again=(reply,) * 3))


def test_a_right_answer_earns_every_point() -> None:
    """All checks pass, and nothing more is said."""
    result = graded(lambda x: 2 * x)

    assert (result.status, result.points, result.message, result.hint) == (Status.PASSED, 3.0, "", "")


def test_a_check_passes_only_where_all_its_cases_do() -> None:
    """One wrong case fails its check; the other checks keep their points."""
    result = graded(lambda x: 2 * x if x < 1e3 else 3 * x)

    assert (result.status, result.points) == (Status.PARTIAL, 2.0)


def test_a_message_says_where_alone_the_answer_is_wrong() -> None:
    """A check that looks at some inputs only says so when all others pass."""
    result = graded(lambda x: 2 * x if x < 1e3 else 3 * x)

    assert result.message == "the value is wrong, by 1e+06, only for large numbers"


def test_conduct_alone_that_fails_has_a_hint_of_its_own() -> None:
    """Where every value is right, a hint about the values would mislead."""
    probes = tuple(
        replace(each, hint="make a copy") if each.judges is Judges.ARGUMENTS else each for each in trial().probes
    )

    def doubled(x: np.ndarray) -> np.ndarray:
        x *= 2
        return x.copy()

    assert graded(doubled, probes=probes).hint == "make a copy"


def test_a_misconception_is_recognised_by_its_values() -> None:
    """Whoever answers as a known mistake does reads the hint for that mistake."""
    result = graded(lambda x: x / 2)

    assert (result.misconception, result.hint) == ("halves", "you divide")


def test_a_misconception_counts_where_the_answer_is_wrong() -> None:
    """It is recognised though other cases are right."""
    result = graded(lambda x: 2 * x if x == 3 else x / 2)

    assert result.misconception == "halves"


def test_one_case_that_agrees_is_no_evidence() -> None:
    """A single wrong answer that a misconception happens to share is not taken for it."""
    result = graded(lambda x: 2 * x if x < 1e3 else x / 2)

    assert (result.misconception, result.hint) == (None, "twice as much")


def test_a_mistake_of_its_own_kind_gets_the_exercises_hint() -> None:
    """Where no misconception matches, the general hint is given."""
    result = graded(lambda x: 7 * x)

    assert (result.misconception, result.hint) == (None, "twice as much")


def test_of_two_mistakes_at_once_the_first_is_named() -> None:
    """Where no misconception explains all that is wrong, one that explains all of the first failing check is named."""
    result = graded(lambda x: -2 * x if x < 1e3 else x / 2)

    assert result.misconception == "sign"


def test_a_mistake_that_explains_only_some_of_a_check_is_not_named() -> None:
    """A few cases alike are no evidence."""
    result = graded(lambda x: -2 * x if x < 1.5 else x / 2)

    assert result.misconception is None


def test_conduct_earns_nothing_before_a_value_is_right() -> None:
    """A function that does nothing right does not live on good manners."""
    result = graded(lambda x: x * 0)

    assert (result.points, [check.status for check in result.checks[2:]]) == (0.0, [Status.WAITING] * 2)


def test_a_changed_argument_is_named() -> None:
    """Changing an argument costs the check of that name, and no other."""

    def double(x: Any) -> Any:
        x *= 2
        return x.copy()

    result = graded(double)

    assert (result.points, result.message) == (
        2.5,
        "after the call x holds other values than before: work on a copy",
    )


def test_an_answer_that_changes_from_call_to_call_is_told() -> None:
    """The same arguments must give the same answer."""
    count = iter(range(1000))

    result = graded(lambda x: 2 * x + 1e-7 * next(count))

    assert result.checks[3].message.startswith("the same arguments give another answer")


def test_a_result_that_a_later_call_overwrites_is_told() -> None:
    """Results must last."""
    replies = tuple(Returned(value=np.array([v])) for v in (2.0, 6.0, 2e6))

    result = judge(trial(), Transcript(replies=replies, again=replies, overwritten=(0,)))

    assert result.checks[3].message == "a later call changes the result of an earlier one: return a new array each time"


@pytest.mark.parametrize(
    ("reply", "status", "message"),
    [
        (Returned(value=None), Status.FAILED, "None was returned: is a `return` missing?"),
        (Returned(value=np.ones((1, 1))), Status.FAILED, "the shape is (1, 1), not (1,)"),
        (Returned(value="2"), Status.FAILED, "there is a str"),
        (Returned(value=np.array([np.nan])), Status.FAILED, "the value is NaN"),
        (Raised(error="ValueError", message="no"), Status.ERROR, "ValueError: no"),
        (
            Raised(error="ValueError", message="no", file="part0/work.py", line=7),
            Status.ERROR,
            "ValueError: no (part0/work.py, line 7)",
        ),
        (
            Raised(error="SyntaxError", message="invalid", file="part0/work.py", line=7, importing=True),
            Status.ERROR,
            "the file cannot be imported: SyntaxError: invalid (part0/work.py, line 7)",
        ),
        (TimedOut(seconds=2.0), Status.TIMEOUT, "no answer within 2 s, the limit for one call"),
        (TimedOut(seconds=20.0, scope="exercise"), Status.TIMEOUT, "not finished within 20 s"),
        (TimedOut(seconds=10.0, scope="import"), Status.TIMEOUT, "importing the file takes longer than 10 s"),
        (Crashed(reason="it died"), Status.CRASHED, "it died"),
        (Blocked(reason="not allowed here"), Status.BLOCKED, "not allowed here"),
        (Missing(problem="there is no file"), Status.MISSING, "there is no file"),
    ],
    ids=lambda value: type(value).__name__,
)
def test_every_kind_of_reply_has_its_own_verdict_and_message(reply: Reply, status: Status, message: str) -> None:
    """What came back decides the verdict; the message says what and where."""
    result = judged(reply)

    assert (result.status, result.points, result.message[: len(message)]) == (status, 0.0, message)


@pytest.mark.parametrize(
    ("stub", "message"),
    [
        (Stub.UNTOUCHED, ""),
        (Stub.CODE_BELOW, "line 7 of work.py still raises NotImplementedError above your code: delete that line"),
        (Stub.CODE_ABOVE, "your code does not return a value, so line 7 of work.py still raises NotImplementedError"),
        (Stub.REDEFINED, "double is defined twice and the last one counts, the stub at line 7 of work.py: delete it"),
    ],
)
def test_a_stub_is_not_started_and_says_what_is_in_the_way(stub: Stub, message: str) -> None:
    """Unfinished is no failure."""
    result = judged(Raised(error="NotImplementedError", file="work.py", line=7, function="double", stub=stub))

    assert (result.status, result.message, result.hint) == (Status.NOT_STARTED, message, "")


def two(first: Any, second: Any) -> List[Result]:
    """Grade `double`, and `quadruple` that builds on it."""
    trials = (trial("double"), trial("quadruple", requires=("double",)))
    functions: Dict[str, Any] = {"double": first, "quadruple": second}
    return list(grade(Suite(part="part0", title="t", trials=trials), FakeSandbox(functions)))


def test_an_exercise_waits_for_the_one_that_it_builds_on() -> None:
    """Where both fail, the message names the one to mend first."""
    _, second = two(lambda x: 7 * x, lambda x: 7 * x)

    assert (second.status, second.message) == (Status.WAITING, "mend double in work.py first")


def test_an_exercise_that_is_right_waits_for_none() -> None:
    """What is right counts, whatever it might build on."""
    _, second = two(lambda x: 7 * x, lambda x: 2 * x)

    assert second.status is Status.PASSED


def test_a_chain_of_waiting_names_its_bottom() -> None:
    """The exercise to mend is the first one that fails by itself."""
    trials = (trial("a"), trial("b", requires=("a",)), trial("c", requires=("b",)))
    wrong = dict.fromkeys("abc", lambda x: 7 * x)

    *_, last = grade(Suite(part="part0", title="t", trials=trials), FakeSandbox(wrong))

    assert last.message == "mend a in work.py first"


def test_a_call_into_anothers_stub_is_not_the_exercises_own() -> None:
    """Running into the stub of another function is waiting, not "not started"."""
    stub = Raised(error="NotImplementedError", file="work.py", line=3, function="double", stub=Stub.UNTOUCHED)

    result = judge(trial("quadruple"), Transcript(replies=(stub,) * 3, again=(stub,) * 3), to_mend=trial("double"))

    assert (result.status, result.message) == (Status.WAITING, "mend double in work.py first")


def test_what_waits_for_a_file_that_cannot_be_imported_names_file_and_line() -> None:
    """Which exercise is wrong there is not known; the line is."""
    broken = Raised(error="SyntaxError", message="invalid", file="part0/work.py", line=7, importing=True)

    result = judge(trial("quadruple"), Transcript(replies=(broken,) * 3, again=(broken,) * 3), to_mend=trial("double"))

    assert result.message == "mend part0/work.py first: line 7 keeps it from being imported"


def test_an_open_example_shows_its_values_and_a_hidden_check_none() -> None:
    """Inputs and expected values are those of the open example only."""
    result = graded(lambda x: 7 * x)
    example = result.checks[0].example

    assert example is not None
    assert (example.inputs, example.expected, example.got) == ((("x", "[1.]"),), "[2.]", "[7.]")
    assert (result.checks[1].example, "2e+06" in result.checks[1].message) == (None, False)


def test_numpys_warnings_count_where_a_check_says_so() -> None:
    """A right value with an overflow warning fails a check that is to be quiet."""
    suite_trial = trial()
    quiet = replace(suite_trial, probes=(replace(suite_trial.probes[0], quiet=True),))
    told = ("RuntimeWarning: overflow encountered in exp",)
    replies = tuple(Returned(value=np.array([2 * x]), warnings=told) for x in (1.0, 3.0))

    result = judge(quiet, Transcript(replies=replies, again=replies))

    assert result.message == "the values are right, but NumPy warns: overflow encountered in exp (in 2 of 2 cases)"


class Breaking:
    """A session that fails by the grader's own fault."""

    def run(self, batch: Batch) -> Transcript:
        raise RuntimeError("ours")


def test_a_fault_of_the_graders_own_costs_no_point() -> None:
    """It has a verdict of its own, and the exercise is left out of the sum."""
    (result,) = grade(Suite(part="part0", title="t", trials=(trial(),)), Breaking())

    assert (result.status, result.points, result.max_points) == (Status.GRADER_ERROR, 0.0, 0.0)


def test_printed_text_is_trimmed_and_harmless() -> None:
    """A few lines are shown, without anything that a terminal would obey."""
    text = "\x1b[31mred\n" + "line\n" * 50
    replies = (Returned(value=np.array([0.0])),) * 3

    printed = judge(trial(), Transcript(replies=replies, again=replies, printed=text)).printed

    assert (printed.split("\n")[0], printed.split("\n")[-1]) == ("\\x1b[31mred", "... and 43 more lines")


def test_an_interruption_keeps_what_is_finished(tmp_path: Path) -> None:
    """Results come one by one."""
    trials = (trial("a"), trial("b"))
    seen: List[Optional[Result]] = []

    def interrupt(x: Any) -> Any:
        raise KeyboardInterrupt

    results = grade(Suite(part="p", title="t", trials=trials), FakeSandbox({"a": lambda x: 2 * x, "b": interrupt}))
    with pytest.raises(KeyboardInterrupt):
        seen.extend(results)

    assert [result.status for result in seen if result] == [Status.PASSED]

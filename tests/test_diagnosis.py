"""A mistake that gives no value at all is known by what its error quotes."""

from __future__ import annotations

from typing import Optional

import pytest

from grader.compare import Close
from grader.diagnosis import Observation, diagnose
from grader.model import Case, Mistake, Probe, Raised, Reply, Trial

INT = "invalid literal for int() with base 10: 'genre'"


def diagnosed(reply: Reply, mistaken: Raised, raises: bool = True) -> Optional[Mistake]:
    case = Case(inputs={"x": 1.0}, expected=2.0, mistaken=(mistaken,))
    probe = Probe(title="doubles", points=1.0, compare=Close(), cases=(case, case))
    known = (Mistake(id="header-read", hint="", raises=raises),)
    trial = Trial("part0.work.double", "work", "double", "doubling", "", (probe,), mistakes=known)
    seen = [Observation(probe=probe, case=case, reply=reply, again=reply, fault="it raises") for _ in probe.cases]
    return diagnose(trial, seen)


@pytest.mark.parametrize("message", [INT, "could not convert string to float: 'genre'"])
def test_an_error_about_the_same_text_is_the_same_mistake(message: str) -> None:
    """The other words of the message are the library's."""
    found = diagnosed(Raised(error="ValueError", message=message, line=3), Raised(error="ValueError", message=INT))

    assert found is not None


@pytest.mark.parametrize(
    "reply",
    [
        Raised(error="ValueError", message="invalid literal for int() with base 10: 'Rock'"),
        Raised(error="ValueError", message="no"),
        Raised(error="KeyError", message=INT),
        Raised(error="ValueError", message=INT, importing=True),
    ],
    ids=["another text", "no text", "another error", "while importing"],
)
def test_an_error_about_something_else_is_none(reply: Raised) -> None:
    """Nothing is named where that is a guess."""
    found = diagnosed(reply, Raised(error="ValueError", message=INT))

    assert found is None


def test_only_a_mistake_that_is_declared_to_raise_is_known_by_its_error() -> None:
    """Others may raise by chance, where their inputs are odd."""
    reply = Raised(error="ValueError", message=INT)

    found = diagnosed(reply, Raised(error="ValueError", message=INT), raises=False)

    assert found is None

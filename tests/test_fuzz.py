"""Whatever bytes a worker sends, reading them raises WireError or nothing, and judging them raises nothing."""

from __future__ import annotations

import random
import sys
from typing import Any, Callable, Optional

import numpy as np
import pytest

from grader.model import Comparison
from grader.sandbox.answers import call_reply, question
from grader.worker.wire import HEADER, MAGIC, Frame, FrameReader, WireError
from tests.benchmarks.fuzz import EXPECTED, corpus, mutate, run

FRAMES = 4000
SLOWEST = 2.0
MEMORY = 1 << 26


def frame(metadata: bytes, payload: bytes = b"") -> Optional[Frame]:
    reader = FrameReader()
    reader.feed(HEADER.pack(MAGIC, 1, len(metadata), len(payload)) + metadata + payload)
    return reader.next()


def test_mutated_frames() -> None:
    """Thousands of mutated frames raise nothing but WireError, take no memory to speak of and no long time."""
    figures = run(FRAMES, seed=1)

    assert figures.found == {}
    assert figures.outcomes["Returned"] > FRAMES / 20
    assert figures.slowest < SLOWEST
    assert figures.memory < MEMORY


def test_mutations() -> None:
    """The same seed gives the same frames."""
    one, other = ([mutate(rng, corpus()) for _ in range(50)] for rng in (random.Random(2), random.Random(2)))

    assert one == other


@pytest.mark.parametrize("field", ["returned", "arguments", "warnings", "x"])
def test_depth(field: str) -> None:
    """At whatever depth the parser of JSON gives up, what it still takes is no problem for what comes after it."""
    raised = set()
    for depth in range(1, sys.getrecursionlimit() + 10):
        nested = f'"{field}": ' + "[" * depth + "]" * depth
        text = f'{{"returned": 1, "split": 0, "arguments": [], "warnings": [], {nested}}}'
        try:
            found = frame(text.encode())
            assert found is not None
            call_reply(found, question([]))
        except Exception as error:
            raised.add(type(error))

    assert raised <= {WireError}


@pytest.mark.parametrize(("compare", "expected"), EXPECTED)
@pytest.mark.parametrize("scale", [1e308, 1e-308, 5e-324, -1e308])
def test_extremes(compare: Comparison, expected: Any, scale: float) -> None:
    """Numbers at the ends of their range are compared without a warning."""
    value = scaled(expected, lambda array: np.full(np.shape(array), scale))

    compare.difference(value, expected)
    compare.matches(value, expected)


def scaled(value: Any, change: Callable[[Any], Any]) -> Any:
    if isinstance(value, (list, tuple)):
        return type(value)(scaled(item, change) for item in value)
    return change(value)

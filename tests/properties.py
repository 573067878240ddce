"""What the property tests share: plain values of every kind, and settings that draw the same ones each time."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import Any, Callable

import numpy as np
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from grader.compare import identical
from grader.worker.wire import DTYPES

finite = st.floats(-1e6, 1e6, allow_subnormal=False)
shapes = hnp.array_shapes(min_dims=0, max_dims=3, min_side=0, max_side=4)
scalars = st.one_of(st.none(), st.booleans(), st.integers(-(1 << 1000), 1 << 1000), st.floats(), st.text(max_size=8))
keys = st.one_of(st.sampled_from(["", "kind", "value", "a", "t", "d", "o", "m"]), st.text(max_size=8), st.integers())
arrays = st.sampled_from(sorted(DTYPES)).flatmap(lambda name: hnp.arrays(DTYPES[name], shapes))
numbers = hnp.arrays(np.float64, hnp.array_shapes(min_dims=0, max_dims=3, max_side=4), elements=finite)


def nested(leaves: Any, depth: int = 2) -> Any:
    """Return a strategy of `leaves` in lists, tuples and dicts, so many of them one in the other."""
    for _ in range(depth):
        items = st.lists(leaves, max_size=3)
        leaves = st.one_of(leaves, items, items.map(tuple), st.dictionaries(keys, leaves, max_size=3))
    return leaves


values = nested(st.one_of(scalars, arrays))


def alike(one: Any, other: Any) -> bool:
    """Tell whether a value came back: a long list of floats comes back as an array, as a worker gets it."""
    if is_dataclass(one):
        same = type(one) is type(other)
        return same and all(alike(getattr(one, field.name), getattr(other, field.name)) for field in fields(one))
    if isinstance(one, list) and isinstance(other, np.ndarray):
        return identical(np.array(one), other)
    if isinstance(one, dict):
        return isinstance(other, dict) and list(one) == list(other) and all(alike(one[k], other[k]) for k in one)
    if isinstance(one, (list, tuple)):
        return type(one) is type(other) and len(one) == len(other) and all(map(alike, one, other))
    return identical(one, other)


def quick(examples: int) -> Callable[[Any], Any]:
    """Return a decorator: so many examples, the same ones each time, no limit of time, nothing written."""
    slow = [HealthCheck.too_slow, HealthCheck.function_scoped_fixture, HealthCheck.data_too_large]
    return settings(max_examples=examples, derandomize=True, deadline=None, database=None, suppress_health_check=slow)

"""What every comparison of numbers holds to, whatever the numbers."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

pytest.importorskip("hypothesis")

from hypothesis import assume, given
from hypothesis import strategies as st

from grader.compare import Accuracy, Close, Each, Exact, Sound, Split, Text, TruthTable
from grader.compare.split import ALL
from grader.model import HeldOut
from tests.properties import numbers, quick, values

XOR = (((0.0, 0.0), 0.0), ((0.0, 1.0), 1.0), ((1.0, 0.0), 1.0), ((1.0, 1.0), 0.0))
measures = st.sampled_from([Close(), Close(rtol=1e-3, atol=1e-5), Each(), Each(rtol=1e-3, atol=1e-5)])
answers = st.recursive(
    numbers,
    lambda inner: st.lists(inner, min_size=1, max_size=3).map(tuple) | st.lists(inner, max_size=3),
    max_leaves=4,
)
exact = st.lists(st.integers(-99, 99) | st.text(max_size=3), max_size=5)


def changed(value: Any, change: Any) -> Any:
    """Return `value` with every array in it changed."""
    if isinstance(value, (list, tuple)):
        return type(value)(changed(item, change) for item in value)
    return change(value)


def other_way(value: Any) -> Any:
    """Return lists for tuples, tuples for lists, and nested lists for arrays."""
    if isinstance(value, (list, tuple)):
        return (tuple if isinstance(value, list) else list)(other_way(item) for item in value)
    return value.tolist()


@quick(80)
@given(measures, answers)
def test_the_expected_value_is_right(compare: Any, expected: Any) -> None:
    """Nothing differs from itself."""
    assert compare.difference(expected, expected) is None


@quick(80)
@given(measures, answers)
def test_lists_tuples_and_arrays_stand_for_each_other(compare: Any, expected: Any) -> None:
    """It is the numbers that count, and the structure, not what holds them."""
    hollow = any(array.ndim and not array.size for array in arrays_in(expected))
    assume(not hollow)  # an empty list has no shape

    assert compare.difference(other_way(expected), expected) is None


def arrays_in(value: Any) -> Any:
    if isinstance(value, (list, tuple)):
        return [array for item in value for array in arrays_in(item)]
    return [value]


@quick(80)
@given(measures, answers)
def test_float32_is_near_enough(compare: Any, expected: Any) -> None:
    """Half the digits are no mistake."""
    assert compare.difference(changed(expected, lambda array: array.astype(np.float32)), expected) is None


@quick(80)
@given(measures, numbers, st.sampled_from([np.nan, np.inf, -np.inf]), st.data())
def test_nan_and_infinity_are_never_right(compare: Any, expected: Any, odd: float, data: Any) -> None:
    """Not even where they are expected."""
    place = data.draw(st.integers(0, expected.size - 1))
    actual, wanted = expected.copy(), expected.copy()
    actual.flat[place] = wanted.flat[place] = odd

    assert compare.difference(actual, expected) is not None
    assert not np.isnan(odd) or compare.difference(actual, wanted) is not None


@quick(80)
@given(measures, numbers, st.floats(1.01, 1e6), st.booleans(), st.data())
def test_beyond_the_tolerance_is_never_right(compare: Any, expected: Any, times: float, up: bool, data: Any) -> None:
    """One number that is off by more than the tolerance is enough."""
    place = data.draw(st.integers(0, expected.size - 1))
    scale = abs(expected).max() if type(compare) is Close else abs(expected.flat[place])
    actual = expected.copy()
    actual.flat[place] += (times if up else -times) * (compare.atol + compare.rtol * scale)

    assert compare.difference(actual, expected) is not None


@quick(80)
@given(measures, numbers, st.floats(-0.99, 0.99), st.data())
def test_within_the_tolerance_is_right(compare: Any, expected: Any, share: float, data: Any) -> None:
    """What is off by less is no mistake."""
    place = data.draw(st.integers(0, expected.size - 1))
    actual = expected.copy()
    actual.flat[place] += share * (compare.atol + compare.rtol * abs(expected.flat[place]))

    assert compare.difference(actual, expected) is None


@quick(60)
@given(measures, numbers)
def test_another_shape_is_never_right(compare: Any, expected: Any) -> None:
    """(n,) is not (n, 1), and a number is not (1,)."""
    assert compare.difference(expected[..., None], expected) is not None


KINDS = [Close(), Each(), Exact(), Text(), TruthTable(rows=XOR), Sound(), Accuracy(), Split(ALL)]
LABELS = HeldOut(labels=(np.array([0, 1, 1]),), genres=("folk", "rock"), floor=0.5, threshold=0.6)
EXPECTED = [np.ones((2, 2)), [1.0, np.ones(3)], [1, "x"], "good fit", None, np.ones(9), LABELS,
            [np.eye(4), np.arange(4), (3, 1)]]  # fmt: skip


@quick(150)
@given(st.integers(0, len(KINDS) - 1), values)
def test_whatever_comes_is_judged(which: int, actual: Any) -> None:
    """No value of any kind raises, and what is said of it is one line of text."""
    found = KINDS[which].difference(actual, EXPECTED[which])
    KINDS[which].matches(actual, actual, EXPECTED[which])
    credit = KINDS[which].credit(actual, EXPECTED[which])

    assert found is None or (found.summary and "\n" not in found.summary)
    assert 0.0 <= credit <= 1.0


@quick(40)
@given(exact)
def test_exact_lists_are_right_in_every_dress(expected: Any) -> None:
    """Tuples for lists, floats for whole numbers, NumPy's texts for texts."""
    dressed = tuple(np.str_(item) if isinstance(item, str) else float(item) for item in expected)

    assert Exact().difference(dressed, expected) is None


@quick(40)
@given(exact, st.data())
def test_one_other_item_is_wrong(expected: Any, data: Any) -> None:
    """A list with one item more, less or changed is another list."""
    place = data.draw(st.integers(0, len(expected)))
    other = [*expected[:place], "another item", *expected[place + data.draw(st.integers(0, 1)) :]]

    assert Exact().difference(other, expected) is not None


@quick(60)
@given(st.permutations(range(9)), st.integers(1, 8))
def test_a_split_is_right_however_rows_are_dealt(order: Any, size: int) -> None:
    """Which row goes where is free."""
    features, labels = np.arange(18.0).reshape(9, 2), np.arange(9) % 3
    sets = [part for rows in (order[:size], order[size:]) for part in (features[rows], labels[rows])]

    assert Split(ALL).difference(sets, [features, labels, (size, 9 - size)]) is None


@quick(60)
@given(st.permutations(range(9)), st.integers(1, 8), st.integers(0, 8))
def test_a_split_that_loses_or_repeats_a_row_is_wrong(order: Any, size: int, place: int) -> None:
    """Every row is in exactly one set."""
    features, labels = np.arange(18.0).reshape(9, 2), np.arange(9) % 3
    order = [*order]
    order[place] = order[place - 1]
    sets = [part for rows in (order[:size], order[size:]) for part in (features[rows], labels[rows])]

    assert Split(ALL).difference(sets, [features, labels, (size, 9 - size)]) is not None


@quick(80)
@given(st.lists(st.integers(0, 2), min_size=1, max_size=9), st.floats(0, 1), st.floats(0, 1), st.data())
def test_credit_is_a_share(labels: Any, floor: float, threshold: float, data: Any) -> None:
    """It lies between 0 and 1, whatever threshold a configuration sets."""
    predicted = data.draw(st.lists(st.integers(0, 2), min_size=len(labels), max_size=len(labels)))
    held_out = HeldOut(labels=(np.array(labels),), genres=("a", "b", "c"), floor=floor, threshold=threshold)

    assert 0.0 <= Accuracy().credit([np.array(predicted)], held_out) <= 1.0

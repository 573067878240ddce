"""What agrees with an expected value, and how what does not is described."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from grader.compare import Close, Each, TruthTable, identical
from grader.messages import show
from grader.worker.wire import Opaque

AND = TruthTable(rows=(((0, 0), 0), ((0, 1), 0), ((1, 0), 0), ((1, 1), 1)), max_layers=1)
XOR = TruthTable(rows=(((0, 0), 0), ((0, 1), 1), ((1, 0), 1), ((1, 1), 0)), min_layers=2)
VECTOR = np.array([1.0, -2.0, 1000.0])


@pytest.mark.parametrize(
    ("actual", "expected"),
    [
        (VECTOR.astype(np.float32), VECTOR),
        (VECTOR + 0.009, VECTOR),
        ([1.0, -2.0, 1000.0], VECTOR),
        ((1, -2, 1000), VECTOR),
        (VECTOR.astype(complex), VECTOR),
        (np.array([True, False]), np.array([1.0, 0.0])),
        (np.array(0.5), 0.5),
        (1, 1.0),
        ([[1, 2], [3, 4]], np.array([[1.0, 2.0], [3.0, 4.0]])),
        ([VECTOR, [1.0]], (VECTOR, np.array([1.0]))),
        (np.ones((2, 3)), [np.ones(3), np.ones(3)]),
    ],
    ids=repr,
)
def test_right_values_of_every_kind_agree(actual: Any, expected: Any) -> None:
    """Lists, tuples and arrays stand for each other, and so do numeric types that hold the value."""
    assert Close().difference(actual, expected) is None


@pytest.mark.parametrize(
    ("actual", "summary"),
    [
        (None, "there is None where numbers belong"),
        ("1", "there is a str"),
        (Opaque("function"), "there is a function where numbers belong"),
        ({"a": 1}, "there is a dict"),
        ([1.0, None, 3.0], "there is a list that holds something other than numbers"),
        ([[1.0], [1.0, 2.0], 3.0], "there is a list of 3 whose items differ in length"),
        (VECTOR[:, None], "the shape is (3, 1), not (3,)"),
        (1.0, "the shape is (), not (3,)"),
        (np.array([1.0, np.nan, 1000.0]), "1 of 3 values is NaN"),
        (np.array([1.0, np.inf, np.inf]), "2 of 3 values are infinite"),
        (-VECTOR, "3 of 3 values are of the wrong sign"),
        (2 * VECTOR, "every value is 2 times what it should be"),
        (VECTOR + np.array([0, 0, 0.5]), "1 of 3 values is wrong, by 0.5"),
        (VECTOR + np.array([1, 0, 0.5]), "2 of 3 values are wrong, the largest by 1"),
        (VECTOR + 1j, "there are complex numbers in an array of shape (3,)"),
    ],
    ids=lambda value: str(value)[:30],
)
def test_a_difference_is_named_without_the_expected_value(actual: Any, summary: str) -> None:
    """The summary tells the kind of difference."""
    found = Close().difference(actual, VECTOR)

    assert found is not None
    assert found.summary == summary


@pytest.mark.parametrize(
    ("actual", "expected", "summary"),
    [
        ([VECTOR], [VECTOR, VECTOR], "the number of items is 1, not 2"),
        (3.0, [VECTOR, VECTOR], "there is a float, not a list or a tuple of 2"),
        ([VECTOR, VECTOR[:2]], [VECTOR, VECTOR], "result[1]: the shape is (2,), not (3,)"),
        ([(VECTOR, 1.0)], [(VECTOR, np.array([1.0]))], "result[0][1]: the shape is (), not (1,)"),
    ],
    ids=["too short", "no list", "second item", "nested"],
)
def test_a_difference_in_a_list_tells_the_place(actual: Any, expected: Any, summary: str) -> None:
    """Items are compared one by one."""
    found = Close().difference(actual, expected)

    assert found is not None
    assert found.summary == summary


@pytest.mark.parametrize("compare", [Close(), AND, XOR])
def test_an_endless_array_of_nothing_is_not_unrolled(compare: Any) -> None:
    """Rows without a number cost no memory, until somebody makes a list of them."""
    try:
        nothing = np.zeros((1 << 40, 0))
    except MemoryError:
        pytest.skip("this NumPy makes no such array")

    assert compare.difference(nothing, [VECTOR, VECTOR]) is not None


def test_nan_never_agrees_not_even_with_nan() -> None:
    """A NaN is never right."""
    assert Close().difference(np.array([np.nan]), np.array([np.nan])) is not None


def test_nan_is_recognised_as_that_of_a_misconception() -> None:
    """A misconception that ends in NaN and infinity can be named."""
    odd = np.array([np.nan, np.inf, 1.0])

    assert Close().matches(odd, odd.copy())


@pytest.mark.parametrize("compare", [Close(), Each()], ids=["close", "each"])
def test_infinity_in_a_mistake_does_not_match_everything(compare: Close) -> None:
    """A mistake that gives infinity in one place explains no other answer there."""
    mistaken = np.array([0.5, np.inf, 1.0])

    assert not compare.matches(np.array([0.5, 0.0, 7.0]), mistaken)


def test_a_gate_that_gives_nan_is_no_known_mistake() -> None:
    """Outputs that are not numbers are not taken for 0."""
    nothing = [(np.array([[np.inf, np.inf]]), np.array([-np.inf]))]
    always_zero = [(np.array([[20.0, 20.0]]), np.array([-50.0]))]

    assert not AND.matches(nothing, always_zero)


def test_rounding_to_five_digits_is_noticed_where_results_are_small() -> None:
    """The tolerance is relative to the largest entry."""
    small = np.array([1.23456e-3, 9.87654e-4])

    assert Close().difference(np.round(small, 5), small) is not None


def unit(w1: float, w2: float, b: float) -> Any:
    return [([[w1, w2]], [b])]


@pytest.mark.parametrize(
    "network",
    [unit(20, 20, -30), [(np.array([[20, 20]]), np.array([-30]))], ((((1e300, 1e300),), (-1.5e300,)),)],
    ids=["lists", "arrays of ints", "huge weights in tuples"],
)
def test_any_weights_that_compute_the_table_will_do(network: Any) -> None:
    """A gate is judged by its outputs."""
    assert AND.difference(network, None) is None


def test_an_output_that_is_off_by_the_tolerance_passes() -> None:
    """The tolerance is inclusive."""
    edge = float(np.log(9.0))  # the sigmoid of it is 0.9

    assert AND.difference(unit(2 * edge, 2 * edge, -3 * edge), None) is None


@pytest.mark.parametrize(
    ("network", "summary"),
    [
        (unit(20, 20, -10), "2 of 4 rows of the truth table are off by more than 0.1"),
        (unit(1, 1, -1.5), "4 of 4 rows of the truth table are off by more than 0.1"),
        (unit(np.nan, 20, -30), "4 of 4 rows of the truth table are off by more than 0.1"),
        ([], "there is a list, not a network: a list of layers, each a pair (w, b)"),
        (None, "there is None where numbers belong, not a network: a list of layers, each a pair (w, b)"),
        ([1], "layer 0: there is an int, not a pair (w, b)"),
        ([([20, 20], [-30])], "layer 0: w has the shape (2,), not (number of units, 2)"),
        ([([[20, 20]], -30)], "layer 0: b has the shape (), not (1,)"),
        ([([["a", 20]], [-30])], "layer 0: in w there is a list that holds something other than numbers"),
        ([([[1, 1], [1, 1]], [0, 0])], "the network has 2 outputs, not 1"),
        ([*unit(20, 20, -30), ([[20]], [-10])], "the network has 2 layers, not one layer"),
    ],
    ids=lambda value: str(value)[:30],
)
def test_a_network_that_is_no_gate_is_told_why(network: Any, summary: str) -> None:
    """Structure comes first, then the rows of the table."""
    found = AND.difference(network, None)

    assert found is not None
    assert found.summary == summary


def test_one_layer_does_not_pass_for_two() -> None:
    """XOR asks for two layers or more."""
    found = XOR.difference(unit(20, 20, -10), None)

    assert found is not None
    assert found.summary == "the network has 1 layer, not 2 layers or more"


def test_a_gate_keeps_no_expected_weights() -> None:
    """A suite holds no weights that compute the table."""
    assert AND.keep(unit(20, 20, -30)) is None


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (np.array([np.nan]), np.array([np.nan]), True),
        (float("nan"), float("nan"), True),
        (np.array([1.0]), np.array([1.0], dtype=np.float32), False),
        (np.array([0.0]), np.array([-0.0]), False),
        ([np.ones(2)], [np.ones(2)], True),
        ([1], (1,), True),
        ([1], [1, 2], False),
        (1, 1.0, False),
        ({"a": 1}, {"a": 1}, True),
        ({"a": 1}, {"b": 1}, False),
    ],
    ids=str,
)
def test_identical_means_bit_for_bit(one: Any, other: Any, same: bool) -> None:
    """Arguments count as unchanged only where every bit is."""
    assert identical(one, other) is same


def test_an_example_leads_to_each_part_of_what_is_nested() -> None:
    """The indices are those that Python would want."""
    network = [(np.array([[1.0, 2.0], [3.0, 4.0]]), np.array([5.0, 6.0])), (np.array([[7.0, 8.0]]), np.array([9.0]))]

    assert show(network).split("\n") == [
        "[0][0] [[1., 2.],",
        "        [3., 4.]]",
        "[0][1] [5., 6.]",
        "[1][0] [[7., 8.]]",
        "[1][1] [9.]",
    ]

"""Exercise: weights that compute XOR."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ...compare import TruthTable
from ...model import Check, Exercise, Exhibit, Misconception
from ..draws import Network, no_arguments, same_answer_twice, without_arguments

XOR = TruthTable(rows=(((0, 0), 0), ((0, 1), 1), ((1, 0), 1), ((1, 1), 0)), min_layers=2)


def two_layers(hidden: Network, w1: float, w2: float, b: float) -> Network:
    return [*hidden, (np.array([[w1, w2]]), np.array([b]))]


OR_AND_NAND: Network = [(np.array([[20.0, 20.0], [-20.0, -20.0]]), np.array([-10.0, 30.0]))]


def single_unit() -> Network:
    return [(np.array([[20.0, 20.0]]), np.array([-10.0]))]


def computes_or() -> Network:
    return two_layers(OR_AND_NAND, 20.0, 0.0, -10.0)


def computes_not_and() -> Network:
    return two_layers(OR_AND_NAND, 0.0, 20.0, -10.0)


def computes_and() -> Network:
    return two_layers(OR_AND_NAND, 0.0, -20.0, 10.0)


def computes_equality() -> Network:
    return two_layers(OR_AND_NAND, -20.0, -20.0, 30.0)


def output_is_or() -> Network:
    return two_layers(OR_AND_NAND, 20.0, 20.0, -10.0)


def always_zero() -> Network:
    return two_layers(OR_AND_NAND, 20.0, 20.0, -50.0)


def only_first_without_second() -> Network:
    return [(np.array([[20.0, -20.0]]), np.array([-10.0])), (np.array([[20.0]]), np.array([-10.0]))]


def only_second_without_first() -> Network:
    return [(np.array([[-20.0, 20.0]]), np.array([-10.0])), (np.array([[20.0]]), np.array([-10.0]))]


def weights_too_small() -> Network:
    return [(np.array([[4.0, 4.0], [-4.0, -4.0]]), np.array([-2.0, 6.0])), (np.array([[4.0, 4.0]]), np.array([-6.0]))]


def output_weights_in_a_column() -> Network:
    return [*OR_AND_NAND, (np.array([[20.0], [20.0]]), np.array([-30.0]))]


EXERCISE = Exercise(
    file="gates",
    function="xor_gate",
    title="weights that compute XOR",
    hint="XOR is true where OR is true and AND is not. Let each hidden unit compute one of these, and the output unit "
    "put them together. Check each unit by itself with a table of z.",
    checks=(
        Check(
            title="computes XOR after rounding",
            points=1.0,
            draw=without_arguments,
            compare=replace(XOR, tolerance=0.499),
            open=True,
        ),
        Check(title="is within 0.1 of the truth table", points=2.5, draw=without_arguments, compare=XOR),
        same_answer_twice(0.5),
    ),
    misconceptions=(
        Misconception(
            wrong=single_unit,
            hint="One unit separates the inputs by one straight line, and no line separates XOR. You need a layer "
            "before.",
        ),
        Misconception(
            wrong=computes_or,
            hint="This computes OR: the output for (1, 1) must be 0. Which hidden unit could speak against it?",
        ),
        Misconception(
            wrong=computes_not_and,
            hint="This computes NOT AND: the output for (0, 0) must be 0. Which hidden unit could speak against it?",
        ),
        Misconception(
            wrong=computes_and,
            hint="This computes AND. XOR is about one input without the other.",
        ),
        Misconception(
            wrong=computes_equality,
            hint="Every output is the wrong way round: this is 1 where the inputs are equal. Look at the output unit.",
        ),
        Misconception(
            wrong=output_is_or,
            hint="Your network says 1 to everything. Does the output unit ask for one hidden unit, or for both "
            "together?",
        ),
        Misconception(
            wrong=always_zero,
            hint="Your network says less than one half to everything. Compare the output unit's bias with the sum of "
            "its weights; if they fit, are the hidden units near enough to 0 and 1? Larger weights make steeper steps.",
        ),
        Misconception(
            wrong=only_first_without_second,
            hint="You have one half of XOR: the first input without the second. The other half needs a unit of its "
            "own.",
        ),
        Misconception(
            wrong=only_second_without_first,
            hint="You have one half of XOR: the second input without the first. The other half needs a unit of its "
            "own.",
        ),
        Misconception(
            wrong=weights_too_small,
            hint="The outputs are on the right side of one half, but not near 0 and 1. Hidden units that are only "
            "nearly "
            "0 and 1 blur the output: make every step steeper.",
        ),
        Misconception(
            wrong=output_weights_in_a_column,
            hint="The output unit's w has one row, with one column for each hidden unit. Compare with or_gate.",
        ),
    ),
    exhibits=(
        Exhibit(form="surface", title="what your XOR gate says about every pair of inputs", draw=no_arguments),
        Exhibit(form="network", title="your weights and biases", draw=no_arguments),
    ),
)

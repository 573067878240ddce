"""Exercise: weights that compute AND."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np

from ...compare import TruthTable
from ...model import Check, Exercise, Exhibit, Misconception
from ..draws import Network, no_arguments, same_answer_twice, without_arguments

AND = TruthTable(rows=(((0, 0), 0), ((0, 1), 0), ((1, 0), 0), ((1, 1), 1)), max_layers=1)


def unit(w1: float, w2: float, b: float) -> Network:
    return [(np.array([[w1, w2]]), np.array([b]))]


def bias_of_or() -> Network:
    return unit(20.0, 20.0, -10.0)


def weights_too_small() -> Network:
    return unit(1.0, 1.0, -1.5)


def sign_of_all_flipped() -> Network:
    return unit(-20.0, -20.0, 30.0)


def neither() -> Network:
    return unit(-20.0, -20.0, 10.0)


def first_input_only() -> Network:
    return unit(20.0, 0.0, -10.0)


def second_input_only() -> Network:
    return unit(0.0, 20.0, -10.0)


def bias_positive() -> Network:
    return unit(20.0, 20.0, 30.0)


def bias_too_low() -> Network:
    return unit(20.0, 20.0, -50.0)


def weights_in_a_column() -> Network:
    return [(np.array([[20.0], [20.0]]), np.array([-30.0]))]


def weights_as_vector() -> Network:
    return [(np.array([20.0, 20.0]), np.array([-30.0]))]


def pair_without_list() -> Any:
    return np.array([[20.0, 20.0]]), np.array([-30.0])


def two_layers() -> Network:
    return [*unit(20.0, 20.0, -30.0), (np.array([[20.0]]), np.array([-10.0]))]


EXERCISE = Exercise(
    file="gates",
    function="and_gate",
    title="weights that compute AND",
    hint="Write z for the four rows of the table. It must be clearly negative in three of them and clearly positive in "
    "one: what does that ask of the bias?",
    checks=(
        Check(
            title="computes AND after rounding",
            points=0.5,
            draw=without_arguments,
            compare=replace(AND, tolerance=0.499),
            open=True,
        ),
        Check(title="is within 0.1 of the truth table", points=1.0, draw=without_arguments, compare=AND),
        same_answer_twice(0.5),
    ),
    misconceptions=(
        Misconception(
            wrong=bias_of_or,
            hint="This computes OR: one input alone is enough to pass your bias. Which bias only both together can "
            "pass?",
        ),
        Misconception(
            wrong=weights_too_small,
            hint="z is too close to 0 in some row, so the output is not near 0 or 1. Larger weights and bias make the "
            "step steeper; the bias decides between which rows it lies.",
        ),
        Misconception(
            wrong=sign_of_all_flipped,
            hint="This computes NOT AND: every output is the wrong way round. What turns z into -z?",
        ),
        Misconception(wrong=neither, hint="This is 1 only for (0, 0). Positive weights let the inputs speak for 1."),
        Misconception(
            wrong=first_input_only,
            hint="Your unit repeats the first input: the second has no say. Give both a weight that counts.",
        ),
        Misconception(
            wrong=second_input_only,
            hint="Your unit repeats the second input: the first has no say. Give both a weight that counts.",
        ),
        Misconception(
            wrong=bias_positive,
            hint="Your unit says 1 to everything. The bias is added to z, so what sign does it need here?",
        ),
        Misconception(
            wrong=bias_too_low,
            hint="Your unit says 0 to everything: even both weights together do not outweigh the bias.",
        ),
        Misconception(
            wrong=weights_in_a_column,
            hint="w has one row for each unit and one column for each input. Compare with or_gate.",
        ),
        Misconception(
            wrong=weights_as_vector,
            hint="w is a matrix even where there is one unit: a list with one row in it. Compare with or_gate.",
        ),
        Misconception(
            wrong=pair_without_list,
            hint="A network is a list of layers, and a layer is a pair. You give the pair without the list around it.",
        ),
        Misconception(
            wrong=two_layers,
            hint="One unit is enough for AND, and one layer is what is asked for.",
        ),
    ),
    exhibits=(
        Exhibit(form="surface", title="what your AND gate says about every pair of inputs", draw=no_arguments),
        Exhibit(form="network", title="your weights and biases", draw=no_arguments),
    ),
)

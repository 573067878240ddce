"""Part 1: introduction to neural networks."""

from __future__ import annotations

from ...model import Part
from . import (
    and_gate,
    backprop,
    bp1,
    bp2,
    bp3,
    bp4,
    forward,
    gradient_descent,
    layer_forward,
    sigmoid,
    sigmoid_prime,
    xor_gate,
)

PART = Part(
    name="part1",
    title="Introduction to neural networks",
    exercises=(
        sigmoid.EXERCISE,
        sigmoid_prime.EXERCISE,
        layer_forward.EXERCISE,
        forward.EXERCISE,
        and_gate.EXERCISE,
        xor_gate.EXERCISE,
        bp1.EXERCISE,
        bp2.EXERCISE,
        bp3.EXERCISE,
        bp4.EXERCISE,
        backprop.EXERCISE,
        gradient_descent.EXERCISE,
    ),
    given=("gates.or_gate",),
)

"""What the checks of several exercises share: how inputs are drawn, and the checks of good conduct."""

from __future__ import annotations

from typing import Iterable, List, Tuple

import numpy as np

from ..compare import Close
from ..model import Check, Examples, Inputs, Judges

Layer = Tuple[np.ndarray, np.ndarray]
Network = List[Layer]


def layer(rng: np.random.Generator, n_in: int, n_out: int) -> Layer:
    """Draw weights of shape (n_out, n_in) and biases of shape (n_out,) that leave the sigmoids unsaturated."""
    return rng.normal(scale=1.5 / np.sqrt(n_in), size=(n_out, n_in)), rng.normal(size=n_out)


def network(rng: np.random.Generator, *sizes: int) -> Network:
    """Draw a network: `sizes` counts the inputs, then the units of each layer."""
    return [layer(rng, n_in, n_out) for n_in, n_out in zip(sizes, sizes[1:])]


def spread(rng: np.random.Generator, size: int) -> np.ndarray:
    """Draw a vector of `size` 3 or more with moderate numbers among some up to 900, some of them below -710.

    e^710 overflows.
    """
    values = rng.normal(size=size)
    values[1::3] += rng.uniform(25, 900, size=values[1::3].size)
    values[2::3] -= rng.uniform(720, 900, size=values[2::3].size)
    return values


def seed(rng: np.random.Generator) -> int:
    """Draw the seed of a generator that is made where student code runs."""
    return int(rng.integers(1 << 31))


def nothing(rng: np.random.Generator, *songs: Examples) -> Iterable[Inputs]:
    """Draw no case: conduct is judged on the calls of the other checks."""
    return ()


def without_arguments(rng: np.random.Generator) -> Iterable[Inputs]:
    """Draw the one case of a function that takes no arguments."""
    return ({},)


def no_arguments() -> Iterable[Inputs]:
    """Give an exhibit the one call of a function that takes no arguments."""
    return ({},)


LEAVES_ALONE = (
    "Something that you were given is changed: +=, sort(), append() and x[...] = do so in place. Make a copy first, or "
    "a new array or list."
)
ANSWERS_TWICE = (
    "The second call meets what the first one left behind: look for a name outside of the function, a list as a "
    "default value, or chance that nobody handed in."
)


def leaves_arguments_alone(points: float) -> Check:
    """Return the check that arguments hold the same values after the call."""
    return Check(
        title="leaves its arguments alone",
        points=points,
        draw=nothing,
        compare=Close(),
        judges=Judges.ARGUMENTS,
        hint=LEAVES_ALONE,
    )


def same_answer_twice(points: float, hint: str = ANSWERS_TWICE) -> Check:
    """Return the check that nothing is kept between calls and no result is changed by a later call."""
    return Check(
        title="gives the same answer twice",
        points=points,
        draw=nothing,
        compare=Close(),
        judges=Judges.REPEATS,
        hint=hint,
    )

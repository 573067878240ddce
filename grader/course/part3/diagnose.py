"""Exercise: high bias or high variance?"""

from __future__ import annotations

from typing import Any, Iterator

import numpy as np

from ...compare import Text
from ...model import Check, Exercise, Inputs, Misconception
from ..draws import same_answer_twice


def errors(train: float, validation: float, target: float) -> Inputs:
    return {"train_error": float(train), "validation_error": float(validation), "target_error": float(target)}


def clear(rng: np.random.Generator) -> Iterator[Inputs]:
    """Draw each of the four places that two errors can have with respect to the target, in two sizes of the gap."""
    for _ in range(2):
        target = rng.uniform(0.2, 0.3)
        below, above, far = (
            rng.uniform(0.5, 0.9) * target,
            rng.uniform(1.2, 1.5) * target,
            rng.uniform(1.8, 2.4) * target,
        )
        little = rng.uniform(0.02, 0.05)
        yield errors(below, far, target)
        yield errors(above, above + little, target)
        yield errors(below, below * rng.uniform(1.02, 1.08), target)
        yield errors(above, far + target, target)
        yield errors(target - little / 2, target + little / 2, target)
    yield errors(0.0, rng.uniform(0.3, 0.5), rng.uniform(0.1, 0.2))
    yield errors(rng.uniform(0.4, 0.5), rng.uniform(0.1, 0.15), rng.uniform(0.2, 0.3))
    yield errors(0.0, 0.26, 0.25)
    yield errors(0.26, 0.28, 0.25)


def on_target(rng: np.random.Generator) -> Iterator[Inputs]:
    target = rng.uniform(0.1, 0.3)
    yield errors(target, target, target)
    yield errors(target, target + rng.uniform(0.1, 0.3), target)
    yield errors(target - rng.uniform(0.02, 0.08), target, target)
    yield errors(target + rng.uniform(0.1, 0.3), target, target)


def right(
    train: float, validation: float, target: float, bias: str = "high bias", variance: str = "high variance"
) -> str:
    return bias if train > target else variance if validation > target else "good fit"


def bias_and_variance_swapped(train_error: float, validation_error: float, target_error: float) -> Any:
    return right(train_error, validation_error, target_error, bias="high variance", variance="high bias")


def variance_asked_first(train_error: float, validation_error: float, target_error: float) -> Any:
    if validation_error > target_error:
        return "high variance"
    return "high bias" if train_error > target_error else "good fit"


def gap_compared_with_target(train_error: float, validation_error: float, target_error: float) -> Any:
    if train_error > target_error:
        return "high bias"
    return "high variance" if validation_error - train_error > target_error else "good fit"


def any_gap_is_variance(train_error: float, validation_error: float, target_error: float) -> Any:
    if train_error > target_error:
        return "high bias"
    return "high variance" if validation_error > train_error else "good fit"


def on_target_is_above(train_error: float, validation_error: float, target_error: float) -> Any:
    if train_error >= target_error:
        return "high bias"
    return "high variance" if validation_error >= target_error else "good fit"


def accuracies_for_errors(train_error: float, validation_error: float, target_error: float) -> Any:
    return right(-train_error, -validation_error, -target_error)


def bias_by_the_validation_error(train_error: float, validation_error: float, target_error: float) -> Any:
    return right(validation_error, train_error, target_error)


def training_error_alone(train_error: float, validation_error: float, target_error: float) -> Any:
    return "high bias" if train_error > target_error else "good fit"


def never_a_good_fit(train_error: float, validation_error: float, target_error: float) -> Any:
    return "high bias" if train_error > target_error else "high variance"


def capital_letters(train_error: float, validation_error: float, target_error: float) -> Any:
    return right(train_error, validation_error, target_error).capitalize()


def underscores(train_error: float, validation_error: float, target_error: float) -> Any:
    return right(train_error, validation_error, target_error).replace(" ", "_")


def first_word_missing(train_error: float, validation_error: float, target_error: float) -> Any:
    return right(train_error, validation_error, target_error, bias="bias", variance="variance")


EXERCISE = Exercise(
    file="curves",
    function="diagnose",
    title="high bias or high variance",
    hint="Two questions, one after the other: is the training error above the target? If not, is the validation "
    "error? Every pair of errors must end in one of the three answers.",
    checks=(
        Check(title="tells bias, variance and a good fit apart", points=0.5, draw=clear, compare=Text(), open=True),
        Check(
            title="is content with an error that equals the target",
            points=0.25,
            draw=on_target,
            compare=Text(),
            where="where an error equals the target",
        ),
        same_answer_twice(0.25),
    ),
    misconceptions=(
        Misconception(
            wrong=bias_and_variance_swapped,
            hint="Bias and variance are swapped. Who fails on the very songs that were learnt has too much bias.",
        ),
        Misconception(
            wrong=variance_asked_first,
            hint="Ask about the training error first: while that is too high, the validation error says nothing about "
            "variance.",
        ),
        Misconception(
            wrong=gap_compared_with_target,
            hint="You look at the gap between the two errors. It is the validation error itself that must not be "
            "above the target.",
        ),
        Misconception(
            wrong=any_gap_is_variance,
            hint="The validation error is nearly always a little above the training error. Compare it with the target.",
        ),
        Misconception(
            wrong=on_target_is_above,
            hint="An error that equals the target is good enough: what is the difference between > and >=?",
        ),
        Misconception(
            wrong=accuracies_for_errors,
            hint="You ask whether errors are below the target, as if they were accuracies. A high error is bad.",
        ),
        Misconception(
            wrong=bias_by_the_validation_error,
            hint="The two errors have changed places: bias shows in the training error.",
        ),
        Misconception(
            wrong=training_error_alone,
            hint="You never say high variance. What if all is well on the training songs, but not on new ones?",
        ),
        Misconception(
            wrong=never_a_good_fit,
            hint="You never say good fit. What if neither error is above the target?",
        ),
        Misconception(
            wrong=capital_letters,
            hint="Your answers begin with a capital. The docstring has them in small letters.",
        ),
        Misconception(
            wrong=underscores,
            hint="Your answers have underscores. The docstring has them with a space.",
        ),
        Misconception(
            wrong=first_word_missing,
            hint='Every classifier has some bias and some variance: the docstring says "high".',
        ),
    ),
)

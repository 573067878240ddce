"""Exercise: the learning curve.

Long because of its many misconceptions, each a function and a hint: all of an exercise stands in one place.
"""

from __future__ import annotations

from typing import Any, Iterator, List, Sequence, Tuple

import numpy as np

from ...compare import Close, Trained
from ...compare.calls import ASKS, FITS
from ...model import Check, Exercise, Exhibit, Inputs, Judges, Misconception, StandIn
from ..draws import leaves_arguments_alone, nothing, same_answer_twice

CURVES = "gives both errors for each size"


def songs(rng: np.random.Generator, n_songs: int, middles: np.ndarray) -> Tuple[np.ndarray, np.ndarray]:
    """Draw songs of genres that overlap: no classifier gets all of them right."""
    labels = rng.integers(len(middles), size=n_songs)
    return middles[labels] + rng.normal(scale=1.5, size=(n_songs, middles.shape[1])), labels


def drawn(
    rng: np.random.Generator, sizes: Sequence[int], n_train: int, n_val: int, n_genres: int, n_features: int = 3
) -> Inputs:
    middles = rng.normal(scale=1.2, size=(n_genres, n_features))
    return {
        "train": StandIn("fit", "train"),
        "predict": StandIn("apply", "predict"),
        "train_set": songs(rng, n_train, middles),
        "validation_set": songs(rng, n_val, middles),
        "sizes": list(sizes),
    }


def growing(rng: np.random.Generator) -> Iterator[Inputs]:
    yield drawn(rng, [3, 6, 10], n_train=11, n_val=7, n_genres=2, n_features=2)
    yield drawn(rng, [10, 20, 40, 60], n_train=60, n_val=35, n_genres=5)
    yield drawn(rng, [5, 8, 16, 33], n_train=50, n_val=21, n_genres=4)


def any_sizes(rng: np.random.Generator) -> Iterator[Inputs]:
    yield drawn(rng, [25], n_train=40, n_val=30, n_genres=4)
    yield drawn(rng, [30, 12, 45, 7], n_train=45, n_val=20, n_genres=3)
    yield drawn(rng, [1, 2, 11], n_train=20, n_val=45, n_genres=3)


def models(train: Any, predict: Any, train_set: Any, validation_set: Any, sizes: Any) -> List[Any]:
    """Return what each model is to be trained on, and what else it is to be asked about."""
    x, y = train_set
    return [[x[:size], y[:size], validation_set[0]] for size in sizes]


def error(predict: Any, model: Any, x: Any, y: Any) -> Any:
    return np.mean(predict(model, x) != y)


def curves(
    train: Any,
    predict: Any,
    train_set: Any,
    validation_set: Any,
    sizes: Any,
    learn: Any = lambda x, y, size: (x[:size], y[:size]),
    train_on: Any = lambda x, y, size: (x[:size], y[:size]),
    validate_on: Any = lambda x, y, size: (x, y),
    measure: Any = error,
) -> Any:
    """Return both curves with one of the steps replaced."""
    found = []
    for size in sizes:
        model = train(*learn(*train_set, size))
        found.append(
            (
                measure(predict, model, *train_on(*train_set, size)),
                measure(predict, model, *validate_on(*validation_set, size)),
            )
        )
    return [one for one, _ in found], [other for _, other in found]


def accuracies_for_errors(train: Any, predict: Any, train_set: Any, validation_set: Any, sizes: Any) -> Any:
    def right(predict: Any, model: Any, x: Any, y: Any) -> Any:
        return np.mean(predict(model, x) == y)

    return curves(train, predict, train_set, validation_set, sizes, measure=right)


def numbers_for_shares(train: Any, predict: Any, train_set: Any, validation_set: Any, sizes: Any) -> Any:
    def count(predict: Any, model: Any, x: Any, y: Any) -> Any:
        return np.sum(predict(model, x) != y)

    return curves(train, predict, train_set, validation_set, sizes, measure=count)


def per_cent(train: Any, predict: Any, train_set: Any, validation_set: Any, sizes: Any) -> Any:
    def hundredths(predict: Any, model: Any, x: Any, y: Any) -> Any:
        return 100 * error(predict, model, x, y)

    return curves(train, predict, train_set, validation_set, sizes, measure=hundredths)


def labels_subtracted(train: Any, predict: Any, train_set: Any, validation_set: Any, sizes: Any) -> Any:
    def distance(predict: Any, model: Any, x: Any, y: Any) -> Any:
        return np.mean((predict(model, x) - y) ** 2)

    return curves(train, predict, train_set, validation_set, sizes, measure=distance)


def labels_subtracted_absolutely(train: Any, predict: Any, train_set: Any, validation_set: Any, sizes: Any) -> Any:
    def distance(predict: Any, model: Any, x: Any, y: Any) -> Any:
        return np.mean(np.abs(predict(model, x) - y))

    return curves(train, predict, train_set, validation_set, sizes, measure=distance)


def trained_on_everything(train: Any, predict: Any, train_set: Any, validation_set: Any, sizes: Any) -> Any:
    return curves(train, predict, train_set, validation_set, sizes, learn=lambda x, y, size: (x, y))


def trained_on_the_last_rows(train: Any, predict: Any, train_set: Any, validation_set: Any, sizes: Any) -> Any:
    def last(x: Any, y: Any, size: int) -> Any:
        return x[-size:], y[-size:]

    return curves(train, predict, train_set, validation_set, sizes, learn=last, train_on=last)


def one_song_less(train: Any, predict: Any, train_set: Any, validation_set: Any, sizes: Any) -> Any:
    def less(x: Any, y: Any, size: int) -> Any:
        return x[: size - 1], y[: size - 1]

    return curves(train, predict, train_set, validation_set, sizes, learn=less, train_on=less)


def one_song_more(train: Any, predict: Any, train_set: Any, validation_set: Any, sizes: Any) -> Any:
    def more(x: Any, y: Any, size: int) -> Any:
        return x[: size + 1], y[: size + 1]

    return curves(train, predict, train_set, validation_set, sizes, learn=more, train_on=more)


def drawn_at_random(train: Any, predict: Any, train_set: Any, validation_set: Any, sizes: Any) -> Any:
    def some(x: Any, y: Any, size: int) -> Any:
        rows = np.random.default_rng(0).permutation(len(x))[:size]
        return x[rows], y[rows]

    return curves(train, predict, train_set, validation_set, sizes, learn=some, train_on=some)


def training_error_on_everything(train: Any, predict: Any, train_set: Any, validation_set: Any, sizes: Any) -> Any:
    return curves(train, predict, train_set, validation_set, sizes, train_on=lambda x, y, size: (x, y))


def validated_on_the_first_rows(train: Any, predict: Any, train_set: Any, validation_set: Any, sizes: Any) -> Any:
    def first(x: Any, y: Any, size: int) -> Any:
        return x[:size], y[:size]

    return curves(train, predict, train_set, validation_set, sizes, validate_on=first)


def validated_on_training_songs(train: Any, predict: Any, train_set: Any, validation_set: Any, sizes: Any) -> Any:
    return curves(train, predict, train_set, train_set, sizes)


def validated_with_a_model_of_its_own(train: Any, predict: Any, train_set: Any, validation_set: Any, sizes: Any) -> Any:
    errors, _ = curves(train, predict, train_set, validation_set, sizes)
    _, others = curves(train, predict, validation_set, validation_set, sizes, learn=lambda x, y, size: (x, y))
    return errors, others


def one_model_for_all(train: Any, predict: Any, train_set: Any, validation_set: Any, sizes: Any) -> Any:
    x, y = train_set
    model = train(x[: max(sizes)], y[: max(sizes)])
    errors = [error(predict, model, x[:size], y[:size]) for size in sizes]
    return errors, [error(predict, model, *validation_set)] * len(sizes)


def divided_by_all_training_songs(train: Any, predict: Any, train_set: Any, validation_set: Any, sizes: Any) -> Any:
    errors, others = curves(train, predict, train_set, validation_set, sizes)
    return [e * size / len(train_set[0]) for e, size in zip(errors, sizes)], others


def validation_divided_by_size(train: Any, predict: Any, train_set: Any, validation_set: Any, sizes: Any) -> Any:
    errors, others = curves(train, predict, train_set, validation_set, sizes)
    return errors, [e * len(validation_set[0]) / size for e, size in zip(others, sizes)]


def curves_swapped(train: Any, predict: Any, train_set: Any, validation_set: Any, sizes: Any) -> Any:
    return curves(train, predict, train_set, validation_set, sizes)[::-1]


def pairs_for_curves(train: Any, predict: Any, train_set: Any, validation_set: Any, sizes: Any) -> Any:
    return list(zip(*curves(train, predict, train_set, validation_set, sizes)))


def sizes_sorted(train: Any, predict: Any, train_set: Any, validation_set: Any, sizes: Any) -> Any:
    return curves(train, predict, train_set, validation_set, sorted(sizes))


def first_size_alone(train: Any, predict: Any, train_set: Any, validation_set: Any, sizes: Any) -> Any:
    return curves(train, predict, train_set, validation_set, sizes[:1])


def last_size_alone(train: Any, predict: Any, train_set: Any, validation_set: Any, sizes: Any) -> Any:
    errors, others = curves(train, predict, train_set, validation_set, sizes)
    return errors[-1], others[-1]


def training_error_taken_for_zero(train: Any, predict: Any, train_set: Any, validation_set: Any, sizes: Any) -> Any:
    _, others = curves(train, predict, train_set, validation_set, sizes)
    return [0.0] * len(sizes), others


def many_sizes() -> Iterator[Inputs]:
    yield drawn(np.random.default_rng(5), [5, 10, 20, 40, 80, 160], n_train=160, n_val=120, n_genres=5)


EXERCISE = Exercise(
    file="curves",
    function="learning_curve",
    title="the learning curve",
    hint="For one size on paper: which rows is the model trained on? Then it answers twice: about those very rows, "
    "and about the whole validation set. Each time, which share of its answers is wrong?",
    checks=(
        Check(title=CURVES, points=0.75, draw=growing, compare=Close(), open=True),
        Check(
            title="works for one size, a tiny one, or any order of sizes",
            points=0.25,
            draw=any_sizes,
            compare=Close(),
            where="for a single size, tiny sizes or sizes in another order",
        ),
        Check(
            title="trains each model on the first songs, and on no others",
            points=0.25,
            draw=nothing,
            compare=Trained(FITS),
            expected=models,
            judges=Judges.CALLS,
            of=CURVES,
        ),
        Check(
            title="asks each model about its own songs and the whole validation set",
            points=0.25,
            draw=nothing,
            compare=Trained(ASKS),
            expected=models,
            judges=Judges.CALLS,
            of=CURVES,
        ),
        leaves_arguments_alone(0.25),
        same_answer_twice(0.25),
    ),
    misconceptions=(
        Misconception(
            wrong=accuracies_for_errors,
            hint="These are the shares of right predictions. A learning curve shows errors: the shares of wrong ones.",
        ),
        Misconception(
            wrong=numbers_for_shares,
            hint="You count mistakes. A share of the songs is asked for, or sets of different size cannot be compared.",
        ),
        Misconception(wrong=per_cent, hint="Your errors are in per cent. A share lies between 0 and 1."),
        Misconception(
            wrong=labels_subtracted,
            hint="You square the distance of genre numbers. Genre 7 is no worse a mistake for genre 1 than genre 2 "
            "is: count which are wrong.",
        ),
        Misconception(
            wrong=labels_subtracted_absolutely,
            hint="You subtract genre numbers. Genre 7 is no worse a mistake for genre 1 than genre 2 is: count which "
            "are wrong.",
        ),
        Misconception(
            wrong=trained_on_everything,
            hint="Every model of yours is trained on all training songs. How many is it to learn from at each size?",
        ),
        Misconception(
            wrong=trained_on_the_last_rows, hint="You train on the last songs. The first `size` songs are asked for."
        ),
        Misconception(wrong=one_song_less, hint="Your models are trained on one song too few: where does a slice end?"),
        Misconception(
            wrong=one_song_more, hint="Your models are trained on one song too many: where does a slice end?"
        ),
        Misconception(
            wrong=drawn_at_random,
            hint="You draw songs at random. Take the first `size` rows: they were shuffled when the set was made.",
        ),
        Misconception(
            wrong=training_error_on_everything,
            hint="You measure the training error on all training songs. It is about those that this model has learnt "
            "from.",
        ),
        Misconception(
            wrong=validated_on_the_first_rows,
            hint="You validate on the first `size` songs. The validation set is always used as a whole.",
        ),
        Misconception(
            wrong=validated_on_training_songs,
            hint="Your validation error is measured on training songs. Whoever knows them already proves nothing.",
        ),
        Misconception(
            wrong=validated_with_a_model_of_its_own,
            hint="You train another model on the validation set. The model of the training songs is to be tested "
            "there.",
        ),
        Misconception(
            wrong=one_model_for_all,
            hint="You train one model and ask it about more and more songs. Each size needs a new model.",
        ),
        Misconception(
            wrong=divided_by_all_training_songs,
            hint="You divide the mistakes on the songs learnt by the number of all training songs.",
        ),
        Misconception(
            wrong=validation_divided_by_size,
            hint="You divide the mistakes on the validation set by `size`. How many validation songs are there?",
        ),
        Misconception(wrong=curves_swapped, hint="The two curves have changed places: training errors come first."),
        Misconception(
            wrong=pairs_for_curves,
            hint="You give a pair of errors for each size. Two lists are asked for: all training errors, then all "
            "validation errors.",
        ),
        Misconception(
            wrong=sizes_sorted, hint="You sort the sizes. The errors are to come in the order of `sizes` as given."
        ),
        Misconception(wrong=first_size_alone, hint="You stop after the first size: is your `return` inside the loop?"),
        Misconception(
            wrong=last_size_alone, hint="You give the errors of the last size alone. Gather them in lists as they come."
        ),
        Misconception(
            wrong=training_error_taken_for_zero,
            hint="You take the training error for 0. A model can fail on the songs that it learnt from: ask it.",
        ),
    ),
    exhibits=(Exhibit(form="curves", title="the learning curve that you compute", draw=many_sizes),),
)

"""Exercise: the F1 score of each genre."""

from __future__ import annotations

from typing import Any, Iterator

import numpy as np

from ...compare import Close
from ...model import Check, Exercise, Inputs, Misconception
from ..draws import leaves_arguments_alone, same_answer_twice
from .accuracy import counts


def few_genres(rng: np.random.Generator) -> Iterator[Inputs]:
    for n_genres in (3, 2, 8, 5):
        yield {"confusion": counts(rng, n_genres)}


def undefined(rng: np.random.Generator) -> Iterator[Inputs]:
    """Draw a genre that is never predicted, one that does not occur, one of which neither is true, and one no hit."""
    never_predicted, not_there, neither, no_hit = (counts(rng, n_genres) for n_genres in (4, 5, 6, 4))
    never_predicted[:, 1] = 0
    yield {"confusion": never_predicted}
    not_there[3] = 0
    yield {"confusion": not_there}
    neither[2] = 0
    neither[:, 2] = 0
    yield {"confusion": neither}
    no_hit[0, 0] = 0
    no_hit[0, 1] += 2
    no_hit[2, 0] += 3
    yield {"confusion": no_hit}


def rates(confusion: Any) -> Any:
    """Return the precision and the recall of each genre, NaN where undefined."""
    hits = np.diag(confusion)
    with np.errstate(all="ignore"):
        return hits / np.sum(confusion, axis=0), hits / np.sum(confusion, axis=1)


def combined(confusion: Any, formula: Any) -> Any:
    with np.errstate(all="ignore"):
        return np.nan_to_num(formula(*rates(confusion)))


def harmonic(precision: Any, recall: Any) -> Any:
    return 2 * precision * recall / (precision + recall)


def macro_average(confusion: Any) -> Any:
    return np.mean(combined(confusion, harmonic))


def weighted_average(confusion: Any) -> Any:
    return np.average(combined(confusion, harmonic), weights=np.sum(confusion, axis=1))


def micro_average(confusion: Any) -> Any:
    return np.trace(confusion) / np.sum(confusion)


def precision_alone(confusion: Any) -> Any:
    return combined(confusion, lambda precision, recall: precision)


def recall_alone(confusion: Any) -> Any:
    return combined(confusion, lambda precision, recall: recall)


def arithmetic_mean(confusion: Any) -> Any:
    return combined(confusion, lambda precision, recall: (precision + recall) / 2)


def geometric_mean(confusion: Any) -> Any:
    return combined(confusion, lambda precision, recall: np.sqrt(precision * recall))


def two_forgotten(confusion: Any) -> Any:
    return combined(confusion, harmonic) / 2


def product_alone(confusion: Any) -> Any:
    return combined(confusion, lambda precision, recall: 2 * precision * recall)


def mistakes_counted_fully(confusion: Any) -> Any:
    return combined(confusion, lambda p, r: p * r / (p + r - p * r))


def not_a_number(confusion: Any) -> Any:
    with np.errstate(all="ignore"):
        return harmonic(*rates(confusion))


def not_a_number_where_there_is_nothing(confusion: Any) -> Any:
    with np.errstate(all="ignore"):
        return 2 * np.diag(confusion) / (np.sum(confusion, axis=0) + np.sum(confusion, axis=1))


def one_where_undefined(confusion: Any) -> Any:
    scores = not_a_number(confusion)
    return np.where(np.isnan(scores), 1.0, scores)


def absent_genre_left_out(confusion: Any) -> Any:
    scores = not_a_number_where_there_is_nothing(confusion)
    return scores[~np.isnan(scores)]


def undefined_left_out(confusion: Any) -> Any:
    scores = not_a_number(confusion)
    return scores[~np.isnan(scores)]


EXERCISE = Exercise(
    file="metrics",
    function="f1_scores",
    title="F1, genre by genre",
    hint="Take one genre: which sum is the number of songs taken for it, and which the number of songs that are of "
    "it? Precision and recall divide the same cell by one of these each; F1 puts both together.",
    checks=(
        Check(title="gives the F1 score of each genre", points=1.0, draw=few_genres, compare=Close(), open=True),
        Check(
            title="gives 0 where precision or recall is undefined",
            points=0.5,
            draw=undefined,
            compare=Close(),
            where="where a genre does not occur, is never predicted or is never recognised",
        ),
        leaves_arguments_alone(0.25),
        same_answer_twice(0.25),
    ),
    misconceptions=(
        Misconception(
            wrong=macro_average,
            hint="This is the mean over the genres. One score for each genre is asked for: an array.",
        ),
        Misconception(
            wrong=weighted_average,
            hint="This is the mean over the genres, weighted by their songs. One score for each genre is asked for.",
        ),
        Misconception(
            wrong=micro_average,
            hint="Summed over all genres, F1 is nothing but the accuracy. One score for each genre is asked for.",
        ),
        Misconception(wrong=precision_alone, hint="This is the precision. F1 also asks for the recall: the other sum."),
        Misconception(wrong=recall_alone, hint="This is the recall. F1 also asks for the precision: the other sum."),
        Misconception(
            wrong=arithmetic_mean,
            hint="You take half the sum of precision and recall. F1 is the harmonic mean, which stays near the "
            "smaller of the two.",
        ),
        Misconception(
            wrong=geometric_mean,
            hint="You take the root of precision times recall. F1 is another mean: the harmonic one.",
        ),
        Misconception(
            wrong=two_forgotten, hint="Every score is half of what it should be: a perfect genre must score 1."
        ),
        Misconception(wrong=product_alone, hint="Twice the product is only the upper half of the formula: divide."),
        Misconception(
            wrong=mistakes_counted_fully,
            hint="You divide the hits by hits and mistakes together. In F1 the hits count twice, above and below.",
        ),
        Misconception(
            wrong=not_a_number,
            hint="Where a genre does not occur, is never predicted or is never recognised, you divide 0 by 0. Say "
            "what its score is before you divide.",
        ),
        Misconception(
            wrong=not_a_number_where_there_is_nothing,
            hint="A genre that does not occur and is never predicted leaves 0 divided by 0. Say what its score is "
            "before you divide.",
        ),
        Misconception(
            wrong=one_where_undefined,
            hint="A genre of which nothing is known is no success: its score is 0, not 1.",
        ),
        Misconception(
            wrong=absent_genre_left_out,
            hint="A genre that does not occur and is never predicted is missing in your array. It has one score for "
            "each genre, in their order: name all genres to the function that you use.",
        ),
        Misconception(
            wrong=undefined_left_out,
            hint="Some genres are missing in your array. It has one score for each genre, in their order.",
        ),
    ),
)

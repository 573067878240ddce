"""Exercise: the accuracy."""

from __future__ import annotations

from typing import Any, Iterator

import numpy as np

from ...compare import Close
from ...model import Check, Exercise, Inputs, Misconception
from ..draws import leaves_arguments_alone, same_answer_twice


def counts(rng: np.random.Generator, n_genres: int, most: int = 9) -> np.ndarray:
    """Draw a confusion matrix whose rows and columns differ in size, most songs on the diagonal."""
    confusion = rng.integers(0, most, size=(n_genres, n_genres)) * rng.integers(1, 4, size=(n_genres, 1))
    return confusion + np.diag(rng.integers(most, 4 * most, size=n_genres))


def few_genres(rng: np.random.Generator) -> Iterator[Inputs]:
    for n_genres in (3, 2, 5, 8):
        yield {"confusion": counts(rng, n_genres)}


def uneven(rng: np.random.Generator) -> Iterator[Inputs]:
    """Draw genres of very different sizes: one that no song has, one that is never predicted, no hit, hits alone."""
    confusion = counts(rng, 5)
    confusion[0] *= 30
    confusion[2] = 0
    confusion[:, 3] = 0
    yield {"confusion": confusion}
    all_wrong = counts(rng, 4)
    yield {"confusion": all_wrong - np.diag(np.diag(all_wrong)) + np.eye(4, k=1, dtype=int)}
    yield {"confusion": np.diag(rng.integers(1, 9, size=3))}


def error_rate(confusion: Any) -> Any:
    return 1 - np.trace(confusion) / np.sum(confusion)


def number_right(confusion: Any) -> Any:
    return np.trace(confusion)


def per_cent(confusion: Any) -> Any:
    return 100 * np.trace(confusion) / np.sum(confusion)


def divided_by_genres(confusion: Any) -> Any:
    return np.trace(confusion) / len(confusion)


def divided_by_cells(confusion: Any) -> Any:
    return np.mean(np.diag(confusion)) / len(confusion)


def mean_recall(confusion: Any) -> Any:
    return np.mean(np.diag(confusion) / np.sum(confusion, axis=1))


def mean_precision(confusion: Any) -> Any:
    return np.mean(np.diag(confusion) / np.sum(confusion, axis=0))


def one_a_genre(confusion: Any) -> Any:
    return np.diag(confusion) / np.sum(confusion, axis=1)


def right_over_wrong(confusion: Any) -> Any:
    return np.trace(confusion) / (np.sum(confusion) - np.trace(confusion))


def rounded(confusion: Any) -> Any:
    return round(float(np.trace(confusion) / np.sum(confusion)), 2)


EXERCISE = Exercise(
    file="metrics",
    function="accuracy",
    title="the accuracy",
    hint="In which cells of the matrix are the songs that were recognised? Divide their number by the number of all "
    "songs in the matrix.",
    checks=(
        Check(title="gives the share of songs recognised", points=0.5, draw=few_genres, compare=Close(), open=True),
        Check(
            title="counts songs, however uneven the genres",
            points=0.25,
            draw=uneven,
            compare=Close(),
            where="for genres of very different sizes",
        ),
        leaves_arguments_alone(0.25),
        same_answer_twice(0.25),
    ),
    misconceptions=(
        Misconception(wrong=error_rate, hint="This is the share of songs that were not recognised. What is left to 1?"),
        Misconception(wrong=number_right, hint="This is a number of songs. Divide it by the number of all songs."),
        Misconception(wrong=per_cent, hint="This is in per cent. A share lies between 0 and 1."),
        Misconception(
            wrong=divided_by_genres,
            hint="You divide by the number of genres. How many songs are in the matrix?",
        ),
        Misconception(
            wrong=divided_by_cells,
            hint="You divide by the number of cells. How many songs are in the matrix?",
        ),
        Misconception(
            wrong=mean_recall,
            hint="This is the mean of the recalls, in which a genre with few songs weighs as much as one with many. "
            "In the accuracy every song weighs the same.",
        ),
        Misconception(
            wrong=mean_precision,
            hint="This is the mean of the precisions of the genres. In the accuracy every song weighs the same, "
            "whatever its genre.",
        ),
        Misconception(
            wrong=one_a_genre, hint="This is the recall, one number a genre. Accuracy is one number for all."
        ),
        Misconception(
            wrong=right_over_wrong,
            hint="You divide by the songs that were not recognised. A share is a part of all.",
        ),
        Misconception(
            wrong=rounded, hint="Your number is rounded. Give it back as it is computed; round for printing."
        ),
    ),
)

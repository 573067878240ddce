"""Exercise: the confusion matrix."""

from __future__ import annotations

from typing import Any, Iterator

import numpy as np

from ...compare import Close
from ...model import Check, Exercise, Inputs, Misconception
from ..draws import leaves_arguments_alone, same_answer_twice


def answers(rng: np.random.Generator, n_songs: int, n_genres: int, of: Any = None) -> Inputs:
    """Draw songs of the genres `of`; six in ten are recognised, and most others taken for the genre after theirs."""
    genres = np.arange(n_genres) if of is None else np.array(of)
    places = np.concatenate([np.arange(len(genres)), rng.integers(len(genres), size=n_songs)])[:n_songs]
    shift = (rng.random(n_songs) < 0.4) * rng.choice([1, 1, 2], size=n_songs)
    shift[0] = 1
    actual, predicted = genres[places], genres[(places + shift) % len(genres)]
    return {"actual": actual, "predicted": predicted, "n_genres": n_genres}


def few_genres(rng: np.random.Generator) -> Iterator[Inputs]:
    yield answers(rng, 15, 3)
    yield answers(rng, 80, 8)
    yield answers(rng, 30, 5)
    yield answers(rng, 1200, 2)  # more in a cell than eight bits hold


def genres_that_do_not_occur(rng: np.random.Generator) -> Iterator[Inputs]:
    yield answers(rng, 12, 4, of=(0, 1, 2))
    yield answers(rng, 14, 6, of=(1, 2, 4))
    never_predicted = answers(rng, 12, 5, of=(0, 2, 3))
    yield {**never_predicted, "actual": np.append(never_predicted["actual"], 4), "predicted": _with(never_predicted, 0)}


def _with(inputs: Inputs, genre: int) -> np.ndarray:
    return np.append(inputs["predicted"], genre)


def few_songs(rng: np.random.Generator) -> Iterator[Inputs]:
    yield answers(rng, 1, 2)
    yield answers(rng, 1, 8)
    twice = answers(rng, 1, 4)
    yield {**twice, "actual": np.repeat(twice["actual"], 2), "predicted": np.repeat(twice["predicted"], 2)}


def counted(actual: Any, predicted: Any, n_genres: int) -> np.ndarray:
    confusion = np.zeros((n_genres, n_genres), dtype=int)
    np.add.at(confusion, (actual, predicted), 1)
    return confusion


def transposed(actual: Any, predicted: Any, n_genres: int) -> Any:
    return counted(predicted, actual, n_genres)


def counted_once(actual: Any, predicted: Any, n_genres: int) -> Any:
    return np.minimum(counted(actual, predicted, n_genres), 1)


def rows_normalised(actual: Any, predicted: Any, n_genres: int) -> Any:
    confusion = counted(actual, predicted, n_genres)
    return confusion / confusion.sum(axis=1, keepdims=True)


def rows_normalised_without_nan(actual: Any, predicted: Any, n_genres: int) -> Any:
    return np.nan_to_num(rows_normalised(actual, predicted, n_genres))


def columns_normalised(actual: Any, predicted: Any, n_genres: int) -> Any:
    confusion = counted(actual, predicted, n_genres)
    return confusion / confusion.sum(axis=0)


def divided_by_all_songs(actual: Any, predicted: Any, n_genres: int) -> Any:
    return counted(actual, predicted, n_genres) / len(actual)


def labels_inferred(actual: Any, predicted: Any, n_genres: int) -> Any:
    seen = np.union1d(actual, predicted)
    return counted(actual, predicted, n_genres)[np.ix_(seen, seen)]


def size_from_the_largest_label(actual: Any, predicted: Any, n_genres: int) -> Any:
    largest = max(max(actual), max(predicted))
    return counted(actual, predicted, largest + 1)


def size_from_the_actual_genres(actual: Any, predicted: Any, n_genres: int) -> Any:
    return counted(actual, predicted, max(actual) + 1)


def hits_alone(actual: Any, predicted: Any, n_genres: int) -> Any:
    return np.diag(np.diag(counted(actual, predicted, n_genres)))


def mistakes_alone(actual: Any, predicted: Any, n_genres: int) -> Any:
    return counted(actual, predicted, n_genres) - hits_alone(actual, predicted, n_genres)


def both_ways_round(actual: Any, predicted: Any, n_genres: int) -> Any:
    confusion = counted(actual, predicted, n_genres)
    return confusion + confusion.T - np.diag(np.diag(confusion))


EXERCISE = Exercise(
    file="metrics",
    function="confusion_matrix",
    title="the confusion matrix",
    hint="Start with a table of zeros, n_genres by n_genres. Each song adds 1 to one cell: which of its two genres "
    "says the row, and which the column?",
    checks=(
        Check(
            title="counts songs by actual and predicted genre", points=0.75, draw=few_genres, compare=Close(), open=True
        ),
        Check(
            title="has a row and a column for a genre that does not occur",
            points=0.5,
            draw=genres_that_do_not_occur,
            compare=Close(),
            where="where a genre does not occur",
        ),
        Check(
            title="works for one song or two",
            points=0.25,
            draw=few_songs,
            compare=Close(),
            where="for one song or two",
        ),
        leaves_arguments_alone(0.25),
        same_answer_twice(0.25),
    ),
    misconceptions=(
        Misconception(
            wrong=transposed,
            hint="Rows and columns are swapped: the row is the genre that the song has, the column the one it was "
            "taken for.",
        ),
        Misconception(
            wrong=counted_once,
            hint="No cell of yours gets beyond 1. With lists of indices, += 1 adds to a cell only once however often "
            "it is named; count song by song, or look for a NumPy function that adds every time.",
        ),
        Misconception(
            wrong=rows_normalised,
            hint="Your rows add up to 1. The matrix is asked for in songs: counts, not shares.",
        ),
        Misconception(
            wrong=rows_normalised_without_nan,
            hint="Your rows add up to 1, or to 0 where a genre does not occur. The matrix is asked for in songs: "
            "counts, not shares.",
        ),
        Misconception(
            wrong=columns_normalised,
            hint="Your columns add up to 1. The matrix is asked for in songs: counts, not shares.",
        ),
        Misconception(
            wrong=divided_by_all_songs,
            hint="Your whole matrix adds up to 1. It is to add up to the number of songs.",
        ),
        Misconception(
            wrong=labels_inferred,
            hint="A genre that no song has, or that is never predicted, still has its row and its column: n_genres "
            "says how many there are.",
        ),
        Misconception(
            wrong=size_from_the_largest_label,
            hint="You take the size of the matrix from the largest genre number that occurs. n_genres says how large "
            "it is.",
        ),
        Misconception(
            wrong=size_from_the_actual_genres,
            hint="You take the size of the matrix from the genres in `actual`. n_genres says how large it is.",
        ),
        Misconception(
            wrong=hits_alone,
            hint="You count only the songs that were recognised. The mistakes belong into the cells beside the "
            "diagonal.",
        ),
        Misconception(
            wrong=mistakes_alone,
            hint="Your diagonal is empty. The songs that were recognised belong there.",
        ),
        Misconception(
            wrong=both_ways_round,
            hint="You count each mistake in two cells. Folk taken for Rock is not the same as Rock taken for Folk.",
        ),
    ),
)

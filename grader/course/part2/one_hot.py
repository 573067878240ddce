"""Exercise: one-hot targets."""

from __future__ import annotations

from typing import Any, Iterator

import numpy as np

from ...compare import Close
from ...model import Check, Exercise, Inputs, Misconception
from ..draws import leaves_arguments_alone, same_answer_twice


def shuffled(rng: np.random.Generator, *labels: int) -> np.ndarray:
    return rng.permutation(np.array(labels))


def few(rng: np.random.Generator) -> Iterator[Inputs]:
    yield {"labels": shuffled(rng, 0, 1, 2, 2), "n_classes": 3}
    yield {"labels": shuffled(rng, 0, 1, 1, 2, 3, 0), "n_classes": 4}


def many(rng: np.random.Generator) -> Iterator[Inputs]:
    for n, k in ((60, 8), (25, 10)):
        yield {"labels": np.concatenate([rng.permutation(k), rng.integers(k, size=n - k)]), "n_classes": k}


def as_many_as_classes(rng: np.random.Generator) -> Iterator[Inputs]:
    yield {"labels": np.array([1, 2, 3, 0]), "n_classes": 4}
    yield {"labels": shuffled(rng, 0, 0, 2, 3, 4), "n_classes": 5}


def some_missing(rng: np.random.Generator) -> Iterator[Inputs]:
    yield {"labels": shuffled(rng, 0, 1, 2, 1), "n_classes": 5}
    yield {"labels": shuffled(rng, 1, 3, 5, 5, 3), "n_classes": 8}
    yield {"labels": shuffled(rng, 2, 2, 6, 7), "n_classes": 8}


def single(rng: np.random.Generator) -> Iterator[Inputs]:
    yield {"labels": np.array([2]), "n_classes": 3}
    yield {"labels": np.array([1]), "n_classes": 4}
    yield {"labels": np.array([0, 0, 0]), "n_classes": 2}


def hot(labels: Any, n_classes: int) -> np.ndarray:
    return np.asarray(np.eye(n_classes)[labels])


def counted_from_1(labels: Any, n_classes: int) -> Any:
    return hot(labels - 1, n_classes)


def one_class_too_far(labels: Any, n_classes: int) -> Any:
    return hot(labels, n_classes + 1)[:, 1:]


def one_column_more(labels: Any, n_classes: int) -> Any:
    return hot(labels, n_classes + 1)


def columns_for_the_largest_label(labels: Any, n_classes: int) -> Any:
    return hot(labels, int(labels.max()) + 1)


def columns_for_labels_that_occur(labels: Any, n_classes: int) -> Any:
    return (labels[:, None] == np.unique(labels)).astype(float)


def one_column_less(labels: Any, n_classes: int) -> Any:
    return hot(labels, int(labels.max()) + 1)[:, :-1]


def transposed(labels: Any, n_classes: int) -> Any:
    return hot(labels, n_classes).T


def zero_among_ones(labels: Any, n_classes: int) -> Any:
    return 1.0 - hot(labels, n_classes)


def thermometer(labels: Any, n_classes: int) -> Any:
    return (np.arange(n_classes) <= labels[:, None]).astype(float)


def label_in_place_of_one(labels: Any, n_classes: int) -> Any:
    return hot(labels, n_classes) * labels[:, None]


def flattened(labels: Any, n_classes: int) -> Any:
    return hot(labels, n_classes).ravel()


def row_number_for_label(labels: Any, n_classes: int) -> Any:
    return hot(np.arange(len(labels)) % n_classes, n_classes)


def binary_digits(labels: Any, n_classes: int) -> Any:
    return (labels[:, None] >> np.arange(n_classes)) & 1


def all_labels_in_every_row(labels: Any, n_classes: int) -> Any:
    targets = np.zeros((len(labels), n_classes))
    targets[:, labels] = 1
    return targets


EXERCISE = Exercise(
    file="preparation",
    function="one_hot",
    title="one-hot targets",
    hint="Write the rows for the labels 0, 2 and 1 of three classes on paper. Each row has a single 1: in which "
    "column?",
    checks=(
        Check(title="puts a single 1 in every row", points=0.5, draw=few, compare=Close(), open=True),
        Check(title="works for many labels", points=0.25, draw=many, compare=Close(), where="for many labels"),
        Check(
            title="works for as many labels as classes",
            points=0.25,
            draw=as_many_as_classes,
            compare=Close(),
            where="for as many labels as classes",
        ),
        Check(
            title="has a column for classes that do not occur",
            points=0.5,
            draw=some_missing,
            compare=Close(),
            where="where a class does not occur",
        ),
        Check(title="works for a single label", points=0.25, draw=single, compare=Close(), where="for a single label"),
        leaves_arguments_alone(0.125),
        same_answer_twice(0.125),
    ),
    misconceptions=(
        Misconception(
            wrong=counted_from_1,
            hint="Every 1 stands one column too far to the left. Class numbers begin at 0, and so do columns.",
        ),
        Misconception(
            wrong=one_class_too_far,
            hint="Every 1 stands one column too far to the left, and class 0 has lost its own. Class numbers begin at "
            "0.",
        ),
        Misconception(
            wrong=one_column_more,
            hint="There is one column too many. Classes run from 0 to n_classes - 1.",
        ),
        Misconception(
            wrong=columns_for_the_largest_label,
            hint="You count the columns by the largest label. A class may be missing here and come up elsewhere: use "
            "n_classes.",
        ),
        Misconception(
            wrong=columns_for_labels_that_occur,
            hint="You make a column for each label that occurs. The column's number must be the label itself, and "
            "there are n_classes of them.",
        ),
        Misconception(
            wrong=one_column_less,
            hint="You count the columns by the largest label, and forget that class 0 needs one, too. Use n_classes.",
        ),
        Misconception(
            wrong=transposed,
            hint="Your matrix lies on its side: one song is one row, one class is one column.",
        ),
        Misconception(
            wrong=zero_among_ones,
            hint="You give a 0 among ones. The right class is to be 1, all others 0.",
        ),
        Misconception(
            wrong=thermometer,
            hint="You fill every column up to the label. Genres have no order: only the label's own column is 1.",
        ),
        Misconception(
            wrong=label_in_place_of_one,
            hint="You write the label itself into its column. There belongs a 1.",
        ),
        Misconception(
            wrong=flattened,
            hint="The numbers are right, but in one long vector. One row for each label is asked for.",
        ),
        Misconception(
            wrong=row_number_for_label,
            hint="Your ones follow the number of the row. It is the label in that row that names the column.",
        ),
        Misconception(
            wrong=binary_digits,
            hint="You write labels as binary numbers. One-hot has a column for each class, and a single 1 a row.",
        ),
        Misconception(
            wrong=all_labels_in_every_row,
            hint="Every row has a 1 for every label. With `:` NumPy takes all rows for each label: pair row i with "
            "label i.",
        ),
    ),
)

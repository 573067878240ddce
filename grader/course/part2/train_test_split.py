"""Exercise: songs put aside for the test.

Long because of its many misconceptions, each a function and a hint: all of an exercise stands in one place.
"""

from __future__ import annotations

import math
from typing import Any, Iterator, List

import numpy as np

from ...compare import Split
from ...model import Check, Exercise, Inputs, Judges, Misconception, Rng
from ..draws import leaves_arguments_alone, nothing, same_answer_twice

SIZES, LABELS, ROWS = Split("sizes"), Split("labels"), Split("rows")
COUNTS = "puts aside the share that is asked for"


def drawn(rng: np.random.Generator, n: int, test_ratio: float, columns: int = 3) -> Inputs:
    return {
        "features": rng.normal(size=(n, columns)),
        "labels": np.concatenate([rng.permutation(4), rng.integers(4, size=n - 4)]),
        "test_ratio": test_ratio,
        "rng": Rng(int(rng.integers(1 << 30))),
    }


def sizes(rng: np.random.Generator) -> Iterator[Inputs]:
    """Sizes whose share is whole, must be rounded up, and down."""
    for n, ratio in ((10, 0.2), (13, 0.2), (11, 0.2), (24, 0.3), (17, 0.35)):
        yield drawn(rng, n, ratio)


def extremes(rng: np.random.Generator) -> Iterator[Inputs]:
    yield drawn(rng, 8, 0.1, columns=1)
    yield drawn(rng, 9, 0.85)
    yield drawn(rng, 60, 0.25, columns=8)
    yield drawn(rng, 6, 0.5, columns=4)
    yield drawn(rng, 10, 0.25)  # round(2.5) is 2


def other_states(rng: np.random.Generator) -> Iterator[Inputs]:
    case = drawn(rng, 20, 0.2)
    for seed in rng.integers(1 << 30, size=4).tolist():
        yield {**case, "rng": Rng(seed)}


def dealt(features: Any, labels: Any, test_ratio: float, rng: Any) -> List[Any]:
    n_test = round(len(features) * test_ratio)
    return [features, labels, [len(features) - n_test, n_test]]


def cut(features: Any, labels: Any, train: Any, test: Any) -> Any:
    return features[train], labels[train], features[test], labels[test]


def count(features: Any, test_ratio: float) -> int:
    return round(len(features) * test_ratio)


def not_shuffled(features: Any, labels: Any, test_ratio: float, rng: Any) -> Any:
    n_train = len(features) - count(features, test_ratio)
    return features[:n_train], labels[:n_train], features[n_train:], labels[n_train:]


def first_songs_for_the_test(features: Any, labels: Any, test_ratio: float, rng: Any) -> Any:
    n = count(features, test_ratio)
    return features[n:], labels[n:], features[:n], labels[:n]


def always_the_same_seed(features: Any, labels: Any, test_ratio: float, rng: Any) -> Any:
    order = np.random.default_rng(0).permutation(len(features))
    n = count(features, test_ratio)
    return cut(features, labels, order[n:], order[:n])


def global_random_state(features: Any, labels: Any, test_ratio: float, rng: Any) -> Any:
    order = np.random.permutation(len(features))
    n = count(features, test_ratio)
    return cut(features, labels, order[n:], order[:n])


def labels_left_in_order(features: Any, labels: Any, test_ratio: float, rng: Any) -> Any:
    order = rng.permutation(len(features))
    return not_shuffled(features[order], labels, test_ratio, rng)


def labels_shuffled_by_themselves(features: Any, labels: Any, test_ratio: float, rng: Any) -> Any:
    return not_shuffled(rng.permutation(features), rng.permutation(labels), test_ratio, rng)


def rounded_down(features: Any, labels: Any, test_ratio: float, rng: Any) -> Any:
    order, n = rng.permutation(len(features)), int(len(features) * test_ratio)
    return cut(features, labels, order[n:], order[:n])


def rounded_up(features: Any, labels: Any, test_ratio: float, rng: Any) -> Any:
    order, n = rng.permutation(len(features)), math.ceil(len(features) * test_ratio)
    return cut(features, labels, order[n:], order[:n])


def half_rounded_up(features: Any, labels: Any, test_ratio: float, rng: Any) -> Any:
    order, n = rng.permutation(len(features)), int(len(features) * test_ratio + 0.5)
    return cut(features, labels, order[n:], order[:n])


def a_run_from_a_random_place(features: Any, labels: Any, test_ratio: float, rng: Any) -> Any:
    order = np.roll(np.arange(len(features)), rng.integers(len(features)))
    n = count(features, test_ratio)
    return cut(features, labels, order[n:], order[:n])


def train_and_test_swapped(features: Any, labels: Any, test_ratio: float, rng: Any) -> Any:
    order, n = rng.permutation(len(features)), count(features, test_ratio)
    return cut(features, labels, order[:n], order[n:])


def both_features_first(features: Any, labels: Any, test_ratio: float, rng: Any) -> Any:
    order, n = rng.permutation(len(features)), count(features, test_ratio)
    x_train, y_train, x_test, y_test = cut(features, labels, order[n:], order[:n])
    return x_train, x_test, y_train, y_test


def two_pairs(features: Any, labels: Any, test_ratio: float, rng: Any) -> Any:
    order, n = rng.permutation(len(features)), count(features, test_ratio)
    x_train, y_train, x_test, y_test = cut(features, labels, order[n:], order[:n])
    return (x_train, y_train), (x_test, y_test)


def test_songs_left_in_train(features: Any, labels: Any, test_ratio: float, rng: Any) -> Any:
    order, n = rng.permutation(len(features)), count(features, test_ratio)
    return cut(features, labels, order, order[:n])


def drawn_with_repetition(features: Any, labels: Any, test_ratio: float, rng: Any) -> Any:
    order, n = rng.integers(len(features), size=len(features)), count(features, test_ratio)
    return cut(features, labels, order[n:], order[:n])


def two_orders(features: Any, labels: Any, test_ratio: float, rng: Any) -> Any:
    n = count(features, test_ratio)
    return cut(features, labels, rng.permutation(len(features))[n:], rng.permutation(len(features))[:n])


def a_coin_for_every_song(features: Any, labels: Any, test_ratio: float, rng: Any) -> Any:
    test = rng.random(len(features)) < test_ratio
    return cut(features, labels, ~test, test)


def one_song_lost(features: Any, labels: Any, test_ratio: float, rng: Any) -> Any:
    order, n = rng.permutation(len(features)), count(features, test_ratio)
    return cut(features, labels, order[n + 1 :], order[:n])


def one_song_in_both(features: Any, labels: Any, test_ratio: float, rng: Any) -> Any:
    order, n = rng.permutation(len(features)), count(features, test_ratio)
    return cut(features, labels, order[n - 1 :], order[:n])


def indices_in_place_of_songs(features: Any, labels: Any, test_ratio: float, rng: Any) -> Any:
    order, n = rng.permutation(len(features)), count(features, test_ratio)
    return order[n:], labels[order[n:]], order[:n], labels[order[:n]]


def shuffled_in_place(features: Any, labels: Any, test_ratio: float, rng: Any) -> Any:
    order = rng.permutation(len(features))
    features[:], labels[:] = features[order], labels[order]
    return not_shuffled(features, labels, test_ratio, rng)


def features_shuffled_in_place(features: Any, labels: Any, test_ratio: float, rng: Any) -> Any:
    rng.shuffle(features)
    return not_shuffled(features, labels, test_ratio, rng)


def columns_mixed(features: Any, labels: Any, test_ratio: float, rng: Any) -> Any:
    order, n = rng.permutation(len(features)), count(features, test_ratio)
    return cut(rng.permuted(features, axis=0), labels, order[n:], order[:n])


EXERCISE = Exercise(
    file="preparation",
    function="train_test_split",
    title="songs put aside for the test",
    hint="Shuffle the numbers of the songs, not the songs: one list of numbers, cut in two, picks rows and labels "
    "alike.",
    checks=(
        Check(title=COUNTS, points=0.5, draw=sizes, compare=SIZES, expected=dealt, open=True),
        Check(
            title="keeps every label with its song",
            points=0.75,
            draw=nothing,
            compare=LABELS,
            expected=dealt,
            of=COUNTS,
        ),
        Check(
            title="puts every song into exactly one set",
            points=0.5,
            draw=nothing,
            compare=ROWS,
            expected=dealt,
            of=COUNTS,
        ),
        Check(
            title="works for few songs and for many",
            points=0.25,
            draw=extremes,
            compare=Split("all"),
            expected=dealt,
            where="for very few or many songs",
        ),
        Check(
            title="lets rng choose",
            points=0.5,
            draw=other_states,
            compare=Split("all"),
            expected=dealt,
            judges=Judges.VARIES,
            where="for other states of rng",
        ),
        leaves_arguments_alone(0.25),
        same_answer_twice(0.25),
    ),
    misconceptions=(
        Misconception(
            wrong=not_shuffled,
            hint="You cut the songs as they come. If the file is sorted by genre, the test has genres that the "
            "training never saw: let rng mix the songs first.",
        ),
        Misconception(
            wrong=first_songs_for_the_test,
            hint="You take the first songs for the test, as they come. If the file is sorted by genre, they are all "
            "of one: let rng mix the songs first.",
        ),
        Misconception(
            wrong=always_the_same_seed,
            hint="You make a generator of your own, so the split is always the same. Use the rng that you are handed.",
        ),
        Misconception(
            wrong=global_random_state,
            hint="You draw from np.random or random, which nobody can set back: the same rng gives another split each "
            "time. Draw from the rng that you are handed.",
        ),
        Misconception(
            wrong=labels_left_in_order,
            hint="You mix the features but not the labels, so songs get other songs' genres. Mix both in the same "
            "order.",
        ),
        Misconception(
            wrong=labels_shuffled_by_themselves,
            hint="You mix features and labels each in an order of its own, so songs get other songs' genres. One "
            "order must serve both.",
        ),
        Misconception(
            wrong=rounded_down,
            hint="Your number of test songs is rounded down. int() cuts: what does round() do?",
        ),
        Misconception(
            wrong=rounded_up,
            hint="Your number of test songs is rounded up. The nearest whole number is asked for: round().",
        ),
        Misconception(
            wrong=half_rounded_up,
            hint="You round one half up. Python's round() gives the even neighbour there, and it is what counts.",
        ),
        Misconception(
            wrong=a_run_from_a_random_place,
            hint="Whatever the rng, your test songs are neighbours in the table, or equally far apart, and these are "
            "often alike. Let it mix all the numbers before you cut.",
        ),
        Misconception(
            wrong=train_and_test_swapped,
            hint="Train and test are swapped: test_ratio is the share of the test songs.",
        ),
        Misconception(
            wrong=both_features_first,
            hint="You give both sets of features, then both sets of labels. The order is x_train, y_train, x_test, "
            "y_test.",
        ),
        Misconception(
            wrong=two_pairs,
            hint="You give two pairs. Four arrays are asked for, side by side.",
        ),
        Misconception(
            wrong=test_songs_left_in_train,
            hint="The test songs are still in the training set, so the test asks what was learnt by heart. Take them "
            "out.",
        ),
        Misconception(
            wrong=drawn_with_repetition,
            hint="You draw numbers that can come up again, so some songs are in twice and others are lost. Mix all "
            "numbers and cut.",
        ),
        Misconception(
            wrong=two_orders,
            hint="You mix twice, once for each set, so that some songs are in both and some in none. Mix once, then "
            "cut.",
        ),
        Misconception(
            wrong=a_coin_for_every_song,
            hint="You toss a coin for each song, so the number of test songs is left to chance. It must be exactly "
            "round(n * test_ratio).",
        ),
        Misconception(
            wrong=one_song_lost,
            hint="One song falls between the two sets. The second slice begins where the first ends: with the same "
            "number.",
        ),
        Misconception(
            wrong=one_song_in_both,
            hint="One song is in both sets. The second slice begins where the first ends: with the same number.",
        ),
        Misconception(
            wrong=indices_in_place_of_songs,
            hint="You give the numbers of the songs. Use them to pick rows of features.",
        ),
        Misconception(
            wrong=shuffled_in_place,
            hint="You mix the caller's arrays. Pick rows by a list of mixed numbers instead: that makes new arrays.",
        ),
        Misconception(
            wrong=features_shuffled_in_place,
            hint="rng.shuffle mixes the caller's features, and the labels stay where they are. Mix numbers instead, "
            "and pick rows of both by them.",
        ),
        Misconception(
            wrong=columns_mixed,
            hint="You mix every column by itself, so that new songs appear, made of parts of others. Rows stay whole.",
        ),
    ),
)

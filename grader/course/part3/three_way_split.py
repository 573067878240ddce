"""Exercise: songs dealt into a training, a validation and a test set."""

from __future__ import annotations

from typing import Any, Iterator, List

import numpy as np

from ...compare import Split
from ...compare.split import LABELS, ROWS, SIZES
from ...model import Check, Exercise, Inputs, Judges, Misconception, Rng
from ..draws import leaves_arguments_alone, nothing, same_answer_twice, seed

SETS = "puts every song into one set, and only one"


def songs(rng: np.random.Generator, n_songs: int, n_features: int = 3) -> Inputs:
    return {
        "features": rng.normal(size=(n_songs, n_features)),
        "labels": rng.permutation(n_songs) % 8,  # all different where there are few
        "rng": Rng(seed(rng)),
    }


def various(rng: np.random.Generator) -> Iterator[Inputs]:
    yield songs(rng, 10, 1)
    yield songs(rng, 13)
    yield songs(rng, 48, 5)
    yield songs(rng, 99, 1)
    yield songs(rng, 21, 2)


def other_states(rng: np.random.Generator) -> Iterator[Inputs]:
    inputs = songs(rng, 40)
    for _ in range(3):
        yield {**inputs, "rng": Rng(seed(rng))}


def to_deal(features: Any, labels: Any, rng: Any) -> List[Any]:
    n_songs = len(features)
    return [features, labels, (n_songs * 3 / 5, n_songs / 5, n_songs / 5)]


def dealt(features: Any, labels: Any, *parts: Any) -> Any:
    """Return the sets with the rows `parts`, each with its labels behind it."""
    return tuple(table[part] for part in parts for table in (features, labels))


def cut(order: Any, *shares: float) -> Any:
    return np.split(order, [round(share * len(order)) for share in shares])


def first_rows_first(features: Any, labels: Any, rng: Any) -> Any:
    return dealt(features, labels, *cut(np.arange(len(features)), 0.6, 0.8))


def rotated(features: Any, labels: Any, rng: Any) -> Any:
    order = np.roll(np.arange(len(features)), rng.integers(len(features)))
    return dealt(features, labels, *cut(order, 0.6, 0.8))


def generator_ignored(features: Any, labels: Any, rng: Any) -> Any:
    return dealt(features, labels, *cut(np.random.default_rng(0).permutation(len(features)), 0.6, 0.8))


def global_chance(features: Any, labels: Any, rng: Any) -> Any:
    return dealt(features, labels, *cut(np.random.permutation(len(features)), 0.6, 0.8))


def labels_left_in_order(features: Any, labels: Any, rng: Any) -> Any:
    parts = cut(rng.permutation(len(features)), 0.6, 0.8)
    kept = cut(np.arange(len(features)), 0.6, 0.8)
    return tuple(array for part, same in zip(parts, kept) for array in (features[part], labels[same]))


def shuffled_apart(features: Any, labels: Any, rng: Any) -> Any:
    parts, others = (cut(rng.permutation(len(features)), 0.6, 0.8) for _ in range(2))
    return tuple(array for part, other in zip(parts, others) for array in (features[part], labels[other]))


def drawn_independently(features: Any, labels: Any, rng: Any) -> Any:
    sizes = [len(part) for part in cut(np.arange(len(features)), 0.6, 0.8)]
    return dealt(features, labels, *(rng.permutation(len(features))[:size] for size in sizes))


def drawn_with_replacement(features: Any, labels: Any, rng: Any) -> Any:
    return dealt(features, labels, *cut(rng.integers(len(features), size=len(features)), 0.6, 0.8))


def test_within_validation(features: Any, labels: Any, rng: Any) -> Any:
    train, rest = cut(rng.permutation(len(features)), 0.6)
    return dealt(features, labels, train, rest, rest[len(rest) // 2 :])


def validation_is_the_test(features: Any, labels: Any, rng: Any) -> Any:
    train, _, test = cut(rng.permutation(len(features)), 0.6, 0.8)
    return dealt(features, labels, train, test, test)


def eighty_ten_ten(features: Any, labels: Any, rng: Any) -> Any:
    return dealt(features, labels, *cut(rng.permutation(len(features)), 0.8, 0.9))


def twenty_per_cent_of_the_rest(features: Any, labels: Any, rng: Any) -> Any:
    return dealt(features, labels, *cut(rng.permutation(len(features)), 0.6, 0.68))


def eighty_twenty_twice(features: Any, labels: Any, rng: Any) -> Any:
    order = rng.permutation(len(features))
    n_test = round(0.2 * len(order))
    n_val = round(0.2 * (len(order) - n_test))
    test, val, train = np.split(order, [n_test, n_test + n_val])
    return dealt(features, labels, train, val, test)


def test_first(features: Any, labels: Any, rng: Any) -> Any:
    test, val, train = cut(rng.permutation(len(features)), 0.2, 0.4)
    return dealt(features, labels, test, val, train)


def rounded_down_thrice(features: Any, labels: Any, rng: Any) -> Any:
    n_songs = len(features)
    order = rng.permutation(n_songs)
    large, small = int(0.6 * n_songs), int(0.2 * n_songs)
    return dealt(features, labels, order[:large], order[large : large + small], order[large + small :][:small])


def remainder_in_training(features: Any, labels: Any, rng: Any) -> Any:
    n_songs = len(features)
    small = int(0.2 * n_songs)
    return dealt(features, labels, *np.split(rng.permutation(n_songs), [n_songs - 2 * small, n_songs - small]))


def rounded_down_twice(features: Any, labels: Any, rng: Any) -> Any:
    n_songs = len(features)
    large, small = int(0.6 * n_songs), int(0.2 * n_songs)
    return dealt(features, labels, *np.split(rng.permutation(n_songs), [large, large + small]))


def features_then_labels(features: Any, labels: Any, rng: Any) -> Any:
    parts = cut(rng.permutation(len(features)), 0.6, 0.8)
    return (*(features[part] for part in parts), *(labels[part] for part in parts))


def pairs(features: Any, labels: Any, rng: Any) -> Any:
    parts = cut(rng.permutation(len(features)), 0.6, 0.8)
    return tuple((features[part], labels[part]) for part in parts)


def shuffled_in_place(features: Any, labels: Any, rng: Any) -> Any:
    order = rng.permutation(len(features))
    features[:] = features[order]
    labels[:] = labels[order]
    return dealt(features, labels, *cut(np.arange(len(features)), 0.6, 0.8))


EXERCISE = Exercise(
    file="validation",
    function="three_way_split",
    title="three sets of songs",
    hint="Shuffle the numbers of the songs, not the songs. Cut the shuffled numbers in two places, and take the rows "
    "and the labels of each piece.",
    checks=(
        Check(title=SETS, points=0.25, draw=various, compare=Split(ROWS), expected=to_deal, open=True),
        Check(
            title="keeps each song's label", points=0.25, draw=nothing, compare=Split(LABELS), expected=to_deal, of=SETS
        ),
        Check(
            title="deals out 60, 20 and 20 per cent",
            points=0.25,
            draw=nothing,
            compare=Split(SIZES, slack=1),
            expected=to_deal,
            of=SETS,
        ),
        Check(
            title="deals by the generator that it is given",
            points=0.25,
            draw=other_states,
            compare=Split(SIZES, slack=1),
            expected=to_deal,
            judges=Judges.VARIES,
        ),
        leaves_arguments_alone(0.25),
        same_answer_twice(0.25),
    ),
    misconceptions=(
        Misconception(
            wrong=first_rows_first,
            hint="You cut the songs in the order in which they come. Tables are often sorted, by genre for example: "
            "shuffle first.",
        ),
        Misconception(
            wrong=rotated,
            hint="Whatever the rng, your sets are runs of neighbours, or songs equally far apart, and these are often "
            "alike. Let it shuffle all the numbers before you deal them.",
        ),
        Misconception(
            wrong=generator_ignored,
            hint="You make a generator of your own, so every split is the same. Draw from the `rng` that you are "
            "given.",
        ),
        Misconception(
            wrong=global_chance,
            hint="You draw from NumPy's global chance, so nobody can repeat your split. Draw from the `rng` that you "
            "are given.",
        ),
        Misconception(
            wrong=labels_left_in_order,
            hint="You shuffle the songs and leave the labels where they were. Both need the same order.",
        ),
        Misconception(
            wrong=shuffled_apart,
            hint="Songs and labels come in different orders, as if each were shuffled by itself. Draw one order for "
            "both.",
        ),
        Misconception(
            wrong=drawn_independently,
            hint="You draw each set from all songs, so they share some and lose others. Shuffle once, then cut.",
        ),
        Misconception(
            wrong=drawn_with_replacement,
            hint="You draw with replacement: some songs come twice and others never. A permutation has each once.",
        ),
        Misconception(
            wrong=test_within_validation,
            hint="Your test songs are also among the validation songs. Cut what is left after training into two.",
        ),
        Misconception(
            wrong=validation_is_the_test,
            hint="Your validation set is the test set, and a fifth of the songs is lost. There are three pieces.",
        ),
        Misconception(wrong=eighty_ten_ten, hint="You deal out 80, 10 and 10 per cent. Asked for are 60, 20 and 20."),
        Misconception(
            wrong=twenty_per_cent_of_the_rest,
            hint="Your validation set is 20 per cent of what was left after training. It is to be 20 per cent of all.",
        ),
        Misconception(
            wrong=eighty_twenty_twice,
            hint="You put 20 per cent aside twice, and the second time of what was left: that is 16 per cent of all "
            "songs. Which share of the 80 per cent is 20 per cent of all?",
        ),
        Misconception(
            wrong=test_first, hint="Your sets come in the wrong order: training first, then validation, then test."
        ),
        Misconception(
            wrong=rounded_down_thrice,
            hint="You round three sizes down, and some songs are in no set. Let the last set take all that is left.",
        ),
        Misconception(
            wrong=remainder_in_training,
            hint="You round two sizes down, and the training set gets all that is left: up to 2 too many. Round to the "
            "nearest, or round the places of the two cuts.",
        ),
        Misconception(
            wrong=rounded_down_twice,
            hint="You round two sizes down, and the test set gets all that is left: up to 2 too many. Round to the "
            "nearest, or round the places of the two cuts.",
        ),
        Misconception(
            wrong=features_then_labels,
            hint="You give three tables of features, then three of labels. Each set's labels come right behind its "
            "features.",
        ),
        Misconception(
            wrong=pairs,
            hint="You give three things. Six arrays are asked for: the features of each set, and right behind them "
            "its labels.",
        ),
        Misconception(
            wrong=shuffled_in_place,
            hint="You shuffle the caller's own arrays. Shuffle a list of row numbers, and leave the arrays alone.",
        ),
    ),
)

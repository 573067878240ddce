"""Exercise: k-fold cross-validation."""

from __future__ import annotations

from typing import Any, Iterator, List

import numpy as np

from ...compare import Folds
from ...compare.folds import ONCE, REST, SIZES
from ...model import Check, Exercise, Inputs, Judges, Misconception, Rng
from ..draws import nothing, same_answer_twice, seed

DEALS = "validates on every song once"


def various(rng: np.random.Generator) -> Iterator[Inputs]:
    for n_songs, k in ((9, 3), (23, 5), (7, 7), (11, 2), (64, 6)):
        yield {"n_songs": n_songs, "k": k, "rng": Rng(seed(rng))}


def other_states(rng: np.random.Generator) -> Iterator[Inputs]:
    for _ in range(3):
        yield {"n_songs": 31, "k": 4, "rng": Rng(seed(rng))}


def size_and_count(n_songs: int, k: int, rng: Any) -> List[int]:
    return [n_songs, k]


def paired(folds: Any, n_songs: int) -> Any:
    """Return each fold with all the other songs before it."""
    return [(np.setdiff1d(np.arange(n_songs), fold), fold) for fold in folds]


def one_after_the_other(n_songs: int, k: int, rng: Any) -> Any:
    return paired(np.array_split(np.arange(n_songs), k), n_songs)


def every_kth(n_songs: int, k: int, rng: Any) -> Any:
    return paired([np.arange(fold, n_songs, k) for fold in range(k)], n_songs)


def rotated(n_songs: int, k: int, rng: Any) -> Any:
    return paired(np.array_split(np.roll(np.arange(n_songs), rng.integers(n_songs)), k), n_songs)


def generator_ignored(n_songs: int, k: int, rng: Any) -> Any:
    return paired(np.array_split(np.random.default_rng(0).permutation(n_songs), k), n_songs)


def global_chance(n_songs: int, k: int, rng: Any) -> Any:
    return paired(np.array_split(np.random.permutation(n_songs), k), n_songs)


def parts_swapped(n_songs: int, k: int, rng: Any) -> Any:
    return [(fold, train) for train, fold in paired(np.array_split(rng.permutation(n_songs), k), n_songs)]


def drawn_anew(n_songs: int, k: int, rng: Any) -> Any:
    return paired([rng.permutation(n_songs)[: len(fold)] for fold in np.array_split(np.arange(n_songs), k)], n_songs)


def remainder_lost(n_songs: int, k: int, rng: Any) -> Any:
    order, size = rng.permutation(n_songs), n_songs // k
    return paired([order[fold * size : (fold + 1) * size] for fold in range(k)], n_songs)


def remainder_lost_everywhere(n_songs: int, k: int, rng: Any) -> Any:
    order = rng.permutation(n_songs)[: n_songs // k * k]
    folds = np.split(order, k)
    return [(np.concatenate(folds[:i] + folds[i + 1 :]), folds[i]) for i in range(k)]


def remainder_in_the_last_fold(n_songs: int, k: int, rng: Any) -> Any:
    size = n_songs // k
    return paired(np.split(rng.permutation(n_songs), [size * fold for fold in range(1, k)]), n_songs)


def rounded_up(n_songs: int, k: int, rng: Any) -> Any:
    size = -(-n_songs // k)
    order = rng.permutation(n_songs)
    return paired([order[fold * size : (fold + 1) * size] for fold in range(k)], n_songs)


def trained_on_everything(n_songs: int, k: int, rng: Any) -> Any:
    return [(np.arange(n_songs), fold) for fold in np.array_split(rng.permutation(n_songs), k)]


def trained_on_the_next_fold(n_songs: int, k: int, rng: Any) -> Any:
    folds = np.array_split(rng.permutation(n_songs), k)
    return [(folds[(fold + 1) % k], folds[fold]) for fold in range(k)]


def trained_on_earlier_folds(n_songs: int, k: int, rng: Any) -> Any:
    folds = np.array_split(rng.permutation(n_songs), k)
    return [(np.concatenate([np.zeros(0, dtype=int), *folds[:fold]]), folds[fold]) for fold in range(k)]


def one_fold_alone(n_songs: int, k: int, rng: Any) -> Any:
    return paired(np.array_split(rng.permutation(n_songs), k)[:1], n_songs)


def one_pair(n_songs: int, k: int, rng: Any) -> Any:
    return paired(np.array_split(rng.permutation(n_songs), k)[:1], n_songs)[0]


def last_fold_missing(n_songs: int, k: int, rng: Any) -> Any:
    return paired(np.array_split(rng.permutation(n_songs), k)[:-1], n_songs)


def folds_without_training(n_songs: int, k: int, rng: Any) -> Any:
    return np.array_split(rng.permutation(n_songs), k)


def masks(n_songs: int, k: int, rng: Any) -> Any:
    numbers = np.arange(n_songs)
    folds = np.array_split(rng.permutation(n_songs), k)
    return [(~np.isin(numbers, fold), np.isin(numbers, fold)) for fold in folds]


def counted_from_one(n_songs: int, k: int, rng: Any) -> Any:
    return [(train + 1, fold + 1) for train, fold in paired(np.array_split(rng.permutation(n_songs), k), n_songs)]


EXERCISE = Exercise(
    file="validation",
    function="k_fold",
    title="k-fold cross-validation",
    hint="Shuffle the numbers 0 to n_songs - 1 once and deal them onto k piles, as evenly as they go. Then each pile "
    "is the validation part of one pair, and all the other piles together are its training part.",
    checks=(
        Check(title=DEALS, points=0.5, draw=various, compare=Folds(ONCE), expected=size_and_count, open=True),
        Check(
            title="deals folds that differ by at most one song",
            points=0.25,
            draw=nothing,
            compare=Folds(SIZES),
            expected=size_and_count,
            of=DEALS,
        ),
        Check(
            title="trains on all the other songs",
            points=0.5,
            draw=nothing,
            compare=Folds(REST),
            expected=size_and_count,
            of=DEALS,
        ),
        Check(
            title="deals by the generator that it is given",
            points=0.5,
            draw=other_states,
            compare=Folds(SIZES),
            expected=size_and_count,
            judges=Judges.VARIES,
        ),
        same_answer_twice(0.25),
    ),
    misconceptions=(
        Misconception(
            wrong=one_after_the_other,
            hint="Your folds are runs of songs in the order of the table, which is often sorted by genre: shuffle "
            "first.",
        ),
        Misconception(
            wrong=every_kth,
            hint="Your folds take every k-th song of the table, and chance has no part in it: shuffle first.",
        ),
        Misconception(
            wrong=rotated,
            hint="Whatever the rng, your sets are runs of neighbours, or songs equally far apart, and these are often "
            "alike. Let it shuffle all the numbers before you deal them.",
        ),
        Misconception(
            wrong=generator_ignored,
            hint="You make a generator of your own, so the folds are always the same. Draw from the `rng` that you "
            "are given.",
        ),
        Misconception(
            wrong=global_chance,
            hint="You draw from NumPy's global chance, so nobody can repeat your folds. Draw from the `rng` that you "
            "are given.",
        ),
        Misconception(
            wrong=parts_swapped,
            hint="Your two parts have changed places: the large one is for training and comes first.",
        ),
        Misconception(
            wrong=drawn_anew,
            hint="You draw each validation part from all songs, so some come twice and others never. Shuffle once, "
            "then cut into k pieces.",
        ),
        Misconception(
            wrong=remainder_lost,
            hint="Where k does not divide the number of songs, yours leave some out of every validation part. Some "
            "folds have to take one more.",
        ),
        Misconception(
            wrong=remainder_lost_everywhere,
            hint="Where k does not divide the number of songs, yours drop the rest altogether. Some folds have to "
            "take one more.",
        ),
        Misconception(
            wrong=remainder_in_the_last_fold,
            hint="Your last fold takes all that is left over. Deal it out: one more song for some of the folds.",
        ),
        Misconception(
            wrong=rounded_up,
            hint="You round the size of a fold up, and the last fold gets what is left. Sizes may differ by at most 1.",
        ),
        Misconception(
            wrong=trained_on_everything,
            hint="You train on all songs, those of the validation part among them. Take them out.",
        ),
        Misconception(
            wrong=trained_on_the_next_fold,
            hint="You train on one other fold. All the other folds together are for training.",
        ),
        Misconception(
            wrong=trained_on_earlier_folds,
            hint="You train on the folds that came before. The later ones belong to the training part, too.",
        ),
        Misconception(
            wrong=one_fold_alone,
            hint="You give one pair. Each of the k folds has its turn: is your `return` in the loop?",
        ),
        Misconception(wrong=one_pair, hint="You give one pair in place of a list. Each of the k folds has its turn."),
        Misconception(
            wrong=last_fold_missing, hint="One fold never has its turn. How often does your loop run for k folds?"
        ),
        Misconception(
            wrong=folds_without_training,
            hint="You give the folds alone. Each comes in a pair, behind the songs to train on.",
        ),
        Misconception(
            wrong=masks,
            hint="You give True and False for every song. The numbers of the songs are asked for.",
        ),
        Misconception(wrong=counted_from_one, hint="Your numbers begin at 1. The first song is number 0."),
    ),
)

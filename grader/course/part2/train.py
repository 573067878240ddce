"""Exercise: a network that learns to name genres."""

from __future__ import annotations

from typing import Any, Iterator

import numpy as np

from ...compare import Accuracy, Follows, RowByRow, SeveralClasses
from ...model import Check, Examples, Exercise, Exhibit, HeldOut, Judges, Question, Rng, Symptom
from ..draws import leaves_arguments_alone, nothing
from .network import Network, fit, name

ACCURACY = "names the genres of songs that it never heard"
FOLLOWS = 0.12
"""How much better than chance predictions are at least after training on few songs: a weak classifier gets there, and
one that goes its own way stays below chance."""
FEW = 15
"""Songs a genre in checks other than that of accuracy."""
SHARES = (0.1, 0.2, 0.5, 1.0)
"""Of the training songs, for the learning curve on the page: all its trainings take about as long as two on all."""


def question(songs: Examples, rng: np.random.Generator, rows: np.ndarray, *asks: np.ndarray, **truth: Any) -> Question:
    inputs = {
        "features": songs.train_x[rows],
        "labels": songs.train_y[rows],
        "n_genres": len(songs.genres),
        "rng": Rng(int(rng.integers(1 << 30))),
    }
    return Question(inputs=inputs, asks=asks, expected=HeldOut(**{"genres": songs.genres, **truth}))


def few_rows(songs: Examples, rng: np.random.Generator) -> np.ndarray:
    """Draw a few training songs of every genre, in no order."""
    order = rng.permutation(len(songs.train_y))
    chosen = [order[songs.train_y[order] == genre][:FEW] for genre in range(len(songs.genres))]
    return rng.permutation(np.concatenate(chosen))


def all_songs(rng: np.random.Generator, songs: Examples) -> Iterator[Question]:
    """Ask in no order: a table may have one genre after the other, so that a song's place would tell its genre."""
    rows, test = rng.permutation(len(songs.train_y)), rng.permutation(len(songs.test_y))
    yield question(
        songs,
        rng,
        rows,
        songs.test_x[test],
        songs.train_x,
        labels=(songs.test_y[test], songs.train_y),
        floor=songs.chance,
        threshold=songs.threshold,
        track_ids=None if songs.test_ids is None else songs.test_ids[test],
    )


def twice_the_same(rng: np.random.Generator, songs: Examples) -> Iterator[Question]:
    once = question(songs, rng, few_rows(songs, rng), songs.test_x, labels=(songs.test_y,))
    return iter((once, once))


def renumbered(rng: np.random.Generator, songs: Examples) -> Iterator[Question]:
    """Every genre gets the next number; then some genres alone."""
    n = len(songs.genres)
    yield numbered(rng, songs, (np.arange(n) + 1) % n, n)
    some = max(2, n // 2)
    numbers = np.full(n, -1)
    numbers[rng.permutation(n)[:some]] = rng.permutation(some)
    yield numbered(rng, songs, numbers, some)


def numbered(rng: np.random.Generator, songs: Examples, numbers: np.ndarray, n_genres: int) -> Question:
    """Ask about the genres whose number is not -1, by their numbers here."""
    rows = few_rows(songs, rng)
    rows = rows[numbers[songs.train_y[rows]] >= 0]
    test = np.flatnonzero(numbers[songs.test_y] >= 0)
    asked = question(songs, rng, rows, songs.test_x[test], labels=())
    inputs = {**asked.inputs, "labels": numbers[songs.train_y[rows]], "n_genres": n_genres}
    labels = numbers[songs.test_y[test]]
    chance = float(np.bincount(labels).max() / len(labels))
    truth = HeldOut(labels=(labels,), floor=chance, threshold=chance + FOLLOWS * (1 - chance))
    return Question(inputs=inputs, asks=asked.asks, expected=truth)


def in_other_company(rng: np.random.Generator, songs: Examples) -> Iterator[Question]:
    """Ask about held-out songs all together, then about a few, and about one by itself."""
    rows = few_rows(songs, rng)
    order = rng.permutation(len(songs.test_y))
    for some in (order[:9], order[:1]):
        yield question(songs, rng, rows, songs.test_x, songs.test_x[some], labels=(songs.test_y,), order=some)


def more_and_more(songs: Examples) -> Iterator[Question]:
    """Ask after learning from a tenth of the songs, from more, and from all, genres dealt in turn."""
    rng = np.random.default_rng(0)
    place = np.empty(len(songs.train_y))
    for genre in range(len(songs.genres)):
        own = np.flatnonzero(songs.train_y == genre)
        place[own] = rng.permutation(len(own))
    dealt = np.argsort(place, kind="stable")
    for share in SHARES:
        # In no order again: a song's place would tell its genre.
        rows = rng.permutation(dealt[: max(len(songs.genres), round(share * len(dealt)))])
        labels = songs.test_y, songs.train_y[rows]
        yield question(songs, rng, rows, songs.test_x, songs.train_x[rows], labels=labels, threshold=songs.threshold)


def all_weights_zero(features: Any, labels: Any, n_genres: int, rng: Any) -> Network:
    return fit(features, labels * 0, n_genres, rng, epochs=1, weights=lambda rng, n_in, n_out: np.zeros((n_out, n_in)))


def labels_one_too_high(features: Any, labels: Any, n_genres: int, rng: Any) -> Network:
    return fit(features, (labels + 1) % n_genres, n_genres, rng)


def half_of_the_genres(features: Any, labels: Any, n_genres: int, rng: Any) -> Network:
    return fit(features, labels % max(1, n_genres // 2), n_genres, rng)


def labels_of_other_songs(features: Any, labels: Any, n_genres: int, rng: Any) -> Network:
    return fit(features, rng.permutation(labels), n_genres, rng)


def too_little(features: Any, labels: Any, n_genres: int, rng: Any) -> Network:
    return fit(features[:, :3], labels, n_genres, rng, eta=0.1)


def name_by_three_columns(model: Network, features: Any) -> Any:
    return name(model, features[:, :3])


def by_heart(features: Any, labels: Any, n_genres: int, rng: Any) -> Any:
    """Learn nothing but which song has which genre."""
    return features, labels, n_genres


def recalled(model: Any, features: Any) -> Any:
    known, labels, n_genres = model
    same = (features[:, None, :] == known[None, :, :]).all(axis=2)
    guessed = (np.abs(features.sum(axis=1)) * 1e6).astype(int) % n_genres
    return np.where(same.any(axis=1), labels[same.argmax(axis=1)], guessed)


def by_heart_in_two_columns(features: Any, labels: Any, n_genres: int, rng: Any) -> Any:
    """Keep all songs, and name another one by the nearest of them, on too little evidence."""
    return features[:, :2], labels


def nearest(model: Any, features: Any) -> Any:
    known, labels = model
    return labels[((features[:, None, :2] - known[None, :, :]) ** 2).sum(axis=2).argmin(axis=1)]


OTHER_GENRES = (
    "Train with some genres only, or with their numbers exchanged: the answers must follow. Is the "
    "number of genres written into your code somewhere, or the number of songs?"
)
SAME_MODEL = (
    "All chance must come from rng: the first weights, the order of the songs. Look for np.random, "
    "random, and for anything that one training leaves behind for the next."
)
OTHER_COMPANY = (
    "A song must be scaled by the means and deviations of the training songs: train has to keep them in "
    "the model. With those of the songs that predict is asked about, the answer depends on the company."
)


EXERCISE = Exercise(
    file="classifier",
    function="train",
    title="a network that names genres",
    hint="Look at what predict gives first: one whole number a song, that of a genre. Then print the cross-entropy "
    "after every epoch: if it does not fall, take ten songs and let the network learn these by heart. That must work "
    "before anything else does.",
    checks=(
        Check(title=ACCURACY, points=6.0, draw=all_songs, compare=Accuracy()),
        Check(
            title="does not give one answer for all songs",
            points=0.5,
            draw=nothing,
            compare=SeveralClasses(),
            of=ACCURACY,
        ),
        Check(
            title="learns genres whatever their numbers",
            points=1.0,
            draw=renumbered,
            compare=Follows(),
            where="where genres are numbered otherwise, or are fewer",
            hint=OTHER_GENRES,
        ),
        Check(
            title="gives the same model for the same rng",
            points=1.0,
            draw=twice_the_same,
            compare=SeveralClasses(),
            judges=Judges.SAME,
            where="where it is trained twice with the same rng",
            hint=SAME_MODEL,
        ),
        Check(
            title="looks at each song by itself",
            points=1.0,
            draw=in_other_company,
            compare=RowByRow(),
            where="where predict gets other songs, or a single one",
            hint=OTHER_COMPANY,
        ),
        leaves_arguments_alone(0.5),
    ),
    requires=("one_hot", "standardize", "softmax"),
    then="predict",
    table="summary",
    symptoms=(
        Symptom(
            sign="one-class",
            hint="Every song, or nearly every one, gets the same genre. Print the outputs for two songs: are they "
            "equal? Then the weights all began at 0, or grew without bound because the steps are too long or go "
            "uphill, or songs are not scaled, in train or in predict.",
            train=all_weights_zero,
            predict=name,
        ),
        Symptom(
            sign="shifted",
            hint="Most songs get the genre beside their own: somewhere the numbers are off by one. Genres begin at 0, "
            "in one_hot, in argmax and in what predict gives back.",
            train=labels_one_too_high,
            predict=name,
        ),
        Symptom(
            sign="chance-on-test",
            hint="The songs that it learnt from are named well, others no better than by guessing. Are new songs "
            "scaled by the numbers of the training songs? And does the network learn, or does it look songs up?",
            train=by_heart,
            predict=recalled,
        ),
        Symptom(
            sign="few-classes",
            hint="Some genres are never named, as happens where units are saturated: their z is so large that the "
            "slope is 0, and they stop learning. Standardize the features, in predict as in train, and begin with "
            "small weights.",
            train=half_of_the_genres,
            predict=name,
        ),
        Symptom(
            sign="not-learning",
            hint="Even the songs that it learnt from are named no better than by guessing. Print the cross-entropy "
            "after every epoch: if it does not fall, look at the sign of the step, at the learning rate, and whether "
            "each song is still with its own label.",
            train=labels_of_other_songs,
            predict=name,
        ),
        Symptom(
            sign="overfitted",
            hint="It knows the songs that it learnt from by heart, but has not understood what they have in common. "
            "Are all features on the same scale? Fewer hidden units, fewer epochs or smaller weights may help.",
            train=by_heart_in_two_columns,
            predict=nearest,
        ),
        Symptom(
            sign="underfitted",
            hint="It does as poorly on the songs that it learnt from as on others: it has learnt too little. More "
            "epochs, a larger learning rate or more hidden units may help, and weights that begin small but "
            "different: units that begin alike stay alike.",
            train=too_little,
            predict=name_by_three_columns,
        ),
    ),
    exhibits=(Exhibit(form="learning", title="your network learns from more and more songs", draw=more_and_more),),
)

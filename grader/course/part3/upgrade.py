"""Exercise: a better network, on more features."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Iterator

import numpy as np

from ...compare import Accuracy, Follows, RowByRow, SeveralClasses
from ...model import Check, Examples, Exercise, Exhibit, Judges, Question, Symptom
from ..draws import leaves_arguments_alone, nothing
from ..part2 import train as basic
from ..part2.network import fit, name

ACCURACY = "names more genres right than Part 2 asked for"
BEFORE = "summary"
"""The table of Part 2's classifier: points rise from its threshold."""


def all_songs(rng: np.random.Generator, songs: Examples) -> Iterator[Question]:
    before = songs.thresholds.get(BEFORE, songs.chance)
    for asked in basic.all_songs(rng, songs):
        floor = before if before < songs.threshold else songs.chance
        yield replace(asked, expected=replace(asked.expected, floor=floor))


def genres_taken_together(features: Any, labels: Any, n_genres: int, rng: Any) -> Any:
    return fit(features, labels - labels % 3, n_genres, rng)


def kept(features: Any, labels: Any, n_genres: int, rng: Any) -> Any:
    """Learn by heart, on too little evidence: two columns."""
    return features[:, :2], labels


def nearest(model: Any, features: Any) -> Any:
    known, labels = model
    return labels[((features[:, None, :2] - known[None, :, :]) ** 2).sum(axis=2).argmin(axis=1)]


def first_columns(features: Any, labels: Any, n_genres: int, rng: Any) -> Any:
    return fit(features[:, :2], labels, n_genres, rng, epochs=8)


def named_by_first_columns(model: Any, features: Any) -> Any:
    return name(model, features[:, :2])


EXERCISE = Exercise(
    file="upgrade",
    function="train",
    title="a better network",
    hint="Hold back a part of the training songs as your own validation set, change one thing at a time, and keep "
    "what helps there. Draw the learning curve first: it says whether bias or variance is in the way.",
    checks=(
        Check(title=ACCURACY, points=2.5, draw=all_songs, compare=Accuracy()),
        Check(
            title="does not give one answer for all songs",
            points=0.25,
            draw=nothing,
            compare=SeveralClasses(),
            of=ACCURACY,
        ),
        Check(
            title="learns genres whatever their numbers",
            points=0.5,
            draw=basic.renumbered,
            compare=Follows(),
            where="where genres are numbered otherwise, or are fewer",
            hint=basic.OTHER_GENRES,
        ),
        Check(
            title="gives the same model for the same rng",
            points=0.5,
            draw=basic.twice_the_same,
            compare=SeveralClasses(),
            judges=Judges.SAME,
            where="where it is trained twice with the same rng",
            hint=basic.SAME_MODEL,
        ),
        Check(
            title="looks at each song by itself",
            points=0.5,
            draw=basic.in_other_company,
            compare=RowByRow(),
            where="where predict gets other songs, or a single one",
            hint=basic.OTHER_COMPANY,
        ),
        leaves_arguments_alone(0.25),
    ),
    then="predict",
    table="wide",
    versus="part2.classifier.train",
    symptoms=(
        Symptom(
            sign="one-class",
            hint="Every song, or nearly every one, gets the same genre. With 308 features on very different scales "
            "units saturate at once: standardize, and do so in predict with the numbers of train. A penalty that is "
            "far too large pulls all weights to 0, with the same effect.",
            train=basic.all_weights_zero,
            predict=name,
        ),
        Symptom(
            sign="shifted",
            hint="Most songs get the genre beside their own: somewhere the numbers are off by one. Genres begin at 0.",
            train=basic.labels_one_too_high,
            predict=name,
        ),
        Symptom(
            sign="chance-on-test",
            hint="The songs that it learnt from are named well, others no better than by guessing. Does predict do to "
            "new songs all that train did, with the mean, the deviation and the components of the training songs?",
            train=basic.by_heart,
            predict=basic.recalled,
        ),
        Symptom(
            sign="few-classes",
            hint="Some genres are never named: units are saturated, or a penalty has pulled nearly all weights to 0. "
            "Standardize, begin with small weights, and try a smaller learning rate or a smaller lam.",
            train=genres_taken_together,
            predict=name,
        ),
        Symptom(
            sign="not-learning",
            hint="Even the songs that it learnt from are named no better than by guessing. Go back to what worked in "
            "Part 2, and change one thing at a time from there.",
            train=basic.labels_of_other_songs,
            predict=name,
        ),
        Symptom(
            sign="overfitted",
            hint="High variance: it knows the songs that it learnt from by heart, and others clearly less. More "
            "regularisation, fewer hidden units or principal components, or several networks that vote are what helps "
            "against that; so does a look at which features the network gets.",
            train=kept,
            predict=nearest,
        ),
        Symptom(
            sign="underfitted",
            hint="High bias: it does as poorly on the songs that it learnt from as on others. More features, more "
            "hidden units, more epochs, or a smaller penalty are what helps against that.",
            train=first_columns,
            predict=named_by_first_columns,
        ),
    ),
    exhibits=(
        Exhibit(form="learning", title="your better network learns from more and more songs", draw=basic.more_and_more),
    ),
)

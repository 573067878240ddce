"""Exercise: songs described by their principal components."""

from __future__ import annotations

from typing import Any, Iterator

import numpy as np

from ...compare import Close
from ...model import Check, Exercise, Inputs, Misconception
from ..draws import leaves_arguments_alone, same_answer_twice


def drawn(rng: np.random.Generator, n_songs: int, n_features: int, n_components: int) -> Inputs:
    mean = rng.normal(scale=3.0, size=n_features)
    return {
        "mean": mean,
        "components": np.linalg.qr(rng.normal(size=(n_features, n_components)))[0].T,
        "features": mean + rng.normal(size=n_features) + rng.normal(scale=2.0, size=(n_songs, n_features)),
    }


def few_components(rng: np.random.Generator) -> Iterator[Inputs]:
    yield drawn(rng, 4, 3, 2)
    yield drawn(rng, 20, 8, 3)
    yield drawn(rng, 6, 30, 5)


def all_or_one(rng: np.random.Generator) -> Iterator[Inputs]:
    yield drawn(rng, 5, 3, 3)
    yield drawn(rng, 1, 6, 2)
    yield drawn(rng, 7, 5, 1)
    yield drawn(rng, 3, 3, 3)


def mean_forgotten(mean: Any, components: Any, features: Any) -> Any:
    return features @ components.T


def mean_added(mean: Any, components: Any, features: Any) -> Any:
    return (features + mean) @ components.T


def mean_of_these_songs(mean: Any, components: Any, features: Any) -> Any:
    return (features - features.mean(axis=0)) @ components.T


def standardised(mean: Any, components: Any, features: Any) -> Any:
    with np.errstate(all="ignore"):
        return (features - mean) / features.std(axis=0) @ components.T


def not_transposed(mean: Any, components: Any, features: Any) -> Any:
    return (features - mean) @ components


def songs_in_columns(mean: Any, components: Any, features: Any) -> Any:
    return components @ (features - mean).T


def back_to_features(mean: Any, components: Any, features: Any) -> Any:
    return (features - mean) @ components.T @ components + mean


def first_component_alone(mean: Any, components: Any, features: Any) -> Any:
    return (features - mean) @ components[0]


def sign_flipped(mean: Any, components: Any, features: Any) -> Any:
    return (mean - features) @ components.T


def columns_picked(mean: Any, components: Any, features: Any) -> Any:
    return (features - mean)[:, : len(components)]


EXERCISE = Exercise(
    file="pca",
    function="apply_pca",
    title="songs in principal components",
    hint="A song's place along a direction of length 1 is a dot product: of the direction, and of the song as seen "
    "from the mean. Write the shapes down: songs by features, features by components.",
    checks=(
        Check(
            title="gives each song's place along each component",
            points=0.5,
            draw=few_components,
            compare=Close(),
            open=True,
        ),
        Check(
            title="works for one song, one component or all",
            points=0.25,
            draw=all_or_one,
            compare=Close(),
            where="for one song, one component or all components",
        ),
        leaves_arguments_alone(0.25),
        same_answer_twice(0.25),
    ),
    misconceptions=(
        Misconception(
            wrong=mean_forgotten,
            hint="You leave the mean out. The components were found around it, so songs are measured from it, too.",
        ),
        Misconception(wrong=mean_added, hint="You add the mean. Songs are measured from the mean: which sign is that?"),
        Misconception(
            wrong=mean_of_these_songs,
            hint="You take the mean of the songs at hand. Take the one that you are given: that of the training "
            "songs, or new songs are measured from another place.",
        ),
        Misconception(
            wrong=standardised,
            hint="You divide by standard deviations of the songs at hand. Nothing is divided here.",
        ),
        Misconception(
            wrong=not_transposed,
            hint="A component is a row. For a product of songs with components, which of the two has to be transposed?",
        ),
        Misconception(
            wrong=songs_in_columns,
            hint="Your songs are columns. One song a row is asked for: (n_songs, n_components).",
        ),
        Misconception(
            wrong=back_to_features,
            hint="You go on and turn the components back into features. Stop where there is one number a component.",
        ),
        Misconception(
            wrong=first_component_alone,
            hint="You use the first component alone. There is one column for each component.",
        ),
        Misconception(
            wrong=sign_flipped,
            hint="Every sign is the wrong way round: the song minus the mean, not the mean minus the song.",
        ),
        Misconception(
            wrong=columns_picked,
            hint="You keep the first columns of the table. Each component is a mixture of all columns.",
        ),
    ),
)

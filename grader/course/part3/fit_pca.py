"""Exercise: the principal components of a table of features."""

from __future__ import annotations

from typing import Any, Dict, Iterator, Tuple

import numpy as np

from ...compare import PrincipalComponents
from ...compare.principal import DIRECTIONS, SHARES
from ...model import Check, Exercise, Inputs, Misconception
from ..draws import leaves_arguments_alone, nothing, same_answer_twice

FINDS = "finds the mean and the components"


def table(rng: np.random.Generator, n_songs: int, n_features: int, scales: Any) -> np.ndarray:
    """Draw songs that spread by exactly `scales` along as many random directions, around a mean that is not 0."""
    blank = np.column_stack([np.ones(n_songs), rng.normal(size=(n_songs, len(scales)))])
    places = np.linalg.qr(blank)[0][:, 1:] * scales  # at right angles to a column of ones, so with mean 0
    directions = np.linalg.qr(rng.normal(size=(n_features, len(scales))))[0].T
    mean = rng.choice([-1.0, 1.0], size=n_features) * rng.uniform(2.0, 5.0, size=n_features)
    return np.asarray(places @ directions + mean)


def fading(rng: np.random.Generator, count: int) -> np.ndarray:
    """Draw scales of which each is clearly smaller than the one before."""
    return 8.0 * np.cumprod(rng.uniform(0.6, 0.8, size=count))


def drawn(rng: np.random.Generator, n_songs: int, n_features: int, kept: int) -> Inputs:
    scales = fading(rng, min(n_songs - 1, n_features))
    return {"features": table(rng, n_songs, n_features, scales), "n_components": kept}


def some_of_all(rng: np.random.Generator) -> Iterator[Inputs]:
    yield drawn(rng, 5, 3, 2)
    yield drawn(rng, 40, 6, 3)
    yield drawn(rng, 12, 5, 4)


def one_or_all(rng: np.random.Generator) -> Iterator[Inputs]:
    yield drawn(rng, 9, 4, 1)
    yield drawn(rng, 8, 4, 4)
    yield drawn(rng, 6, 2, 2)


def more_features_than_songs(rng: np.random.Generator) -> Iterator[Inputs]:
    yield drawn(rng, 5, 9, 3)
    yield drawn(rng, 6, 30, 2)


def equal_variances(rng: np.random.Generator) -> Iterator[Inputs]:
    yield {"features": table(rng, 14, 5, [6.0, 3.0, 3.0, 1.5, 0.7]), "n_components": 4}
    yield {"features": table(rng, 10, 4, [4.0, 4.0, 1.0, 0.5]), "n_components": 3}


def answer(features: Any, n_components: int) -> Dict[str, Any]:
    """Return what the comparison needs, from the eigenvectors of the covariance; the solution goes another way."""
    variances, vectors = np.linalg.eigh(np.cov(features, rowvar=False))
    shares = np.maximum(variances[::-1], 0.0) / variances.sum()
    return {"mean": features.mean(axis=0), "axes": vectors.T[::-1].copy(), "shares": shares, "kept": n_components}


def decomposed(features: Any) -> Tuple[Any, Any, Any]:
    """Return the mean, the singular values of the centred table and all its components."""
    mean = features.mean(axis=0)
    _, scales, rows = np.linalg.svd(features - mean, full_matrices=False)
    return mean, scales, rows


def finished(mean: Any, scales: Any, rows: Any, n_components: int) -> Tuple[Any, Any, Any]:
    return mean, rows[:n_components], scales[:n_components] ** 2 / np.sum(scales**2)


def not_centred(features: Any, n_components: int) -> Any:
    _, scales, rows = np.linalg.svd(features, full_matrices=False)
    return finished(features.mean(axis=0), scales, rows, n_components)


def standardised(features: Any, n_components: int) -> Any:
    mean = features.mean(axis=0)
    _, scales, rows = np.linalg.svd((features - mean) / features.std(axis=0), full_matrices=False)
    return finished(mean, scales, rows, n_components)


def components_as_columns(features: Any, n_components: int) -> Any:
    mean, components, ratio = finished(*decomposed(features), n_components)
    return mean, components.T, ratio


def eigenvectors_taken_for_rows(features: Any, n_components: int) -> Any:
    mean, _, ratio = finished(*decomposed(features), n_components)
    vectors = np.linalg.eigh(np.cov(features, rowvar=False))[1]
    return mean, vectors[:, ::-1][:n_components], ratio


def symmetry_not_used(features: Any, n_components: int) -> Any:
    variances, vectors = np.linalg.eig(np.cov(features, rowvar=False))
    order = np.argsort(-variances.real)[:n_components]
    return features.mean(axis=0), vectors.real[:, order].T, variances.real[order] / variances.real.sum()


def least_variance_first(features: Any, n_components: int) -> Any:
    variances, vectors = np.linalg.eigh(np.cov(features, rowvar=False))
    return features.mean(axis=0), vectors.T[:n_components], variances[:n_components] / variances.sum()


def right_ones_in_ascending_order(features: Any, n_components: int) -> Any:
    mean, components, ratio = finished(*decomposed(features), n_components)
    return mean, components[::-1], ratio[::-1]


def ratio_of_those_kept(features: Any, n_components: int) -> Any:
    mean, components, ratio = finished(*decomposed(features), n_components)
    return mean, components, ratio / ratio.sum()


def variance_for_ratio(features: Any, n_components: int) -> Any:
    mean, components, ratio = finished(*decomposed(features), n_components)
    return mean, components, ratio * features.var(axis=0, ddof=1).sum()


def variance_by_n_for_ratio(features: Any, n_components: int) -> Any:
    mean, components, ratio = finished(*decomposed(features), n_components)
    return mean, components, ratio * features.var(axis=0).sum()


def singular_values_not_squared(features: Any, n_components: int) -> Any:
    mean, scales, rows = decomposed(features)
    return mean, rows[:n_components], scales[:n_components] / scales.sum()


def ratio_added_up(features: Any, n_components: int) -> Any:
    mean, components, ratio = finished(*decomposed(features), n_components)
    return mean, components, np.cumsum(ratio)


def ratio_of_all_components(features: Any, n_components: int) -> Any:
    mean, scales, rows = decomposed(features)
    return mean, rows[:n_components], scales**2 / np.sum(scales**2)


def all_components_kept(features: Any, n_components: int) -> Any:
    mean, scales, rows = decomposed(features)
    return mean, rows, scales**2 / np.sum(scales**2)


def not_of_length_one(features: Any, n_components: int) -> Any:
    mean, components, ratio = finished(*decomposed(features), n_components)
    return mean, components * np.sqrt(ratio * features.var(axis=0, ddof=1).sum())[:, None], ratio


def one_mean_for_all(features: Any, n_components: int) -> Any:
    mean = features.mean()
    _, scales, rows = np.linalg.svd(features - mean, full_matrices=False)
    return finished(mean, scales, rows, n_components)


def mean_left_out(features: Any, n_components: int) -> Any:
    return finished(*decomposed(features), n_components)[1:]


def places_for_components(features: Any, n_components: int) -> Any:
    mean, components, ratio = finished(*decomposed(features), n_components)
    return mean, (features - mean) @ components.T, ratio


def centred_in_place(features: Any, n_components: int) -> Any:
    mean, components, ratio = finished(*decomposed(features), n_components)
    features -= mean
    return mean, components, ratio


def check(title: str, points: float, draw: Any, where: str = "", shown: bool = False) -> Check:
    compare = PrincipalComponents(DIRECTIONS)
    return Check(title=title, points=points, draw=draw, compare=compare, expected=answer, where=where, open=shown)


EXERCISE = Exercise(
    file="pca",
    function="fit_pca",
    title="principal components",
    hint="Subtract the mean of each column first. Then the singular value decomposition of what is left, or the "
    "eigenvectors of its covariance matrix, has all three answers: check the shape and the order of what NumPy gives.",
    checks=(
        check(FINDS, 0.75, some_of_all, shown=True),
        Check(
            title="gives each component's share of the variance",
            points=0.5,
            draw=nothing,
            compare=PrincipalComponents(SHARES),
            expected=answer,
            of=FINDS,
        ),
        check("keeps one component or all", 0.25, one_or_all, where="where one component or all are kept"),
        check(
            "works for more features than songs",
            0.25,
            more_features_than_songs,
            where="for more features than songs",
        ),
        check(
            "takes any axes where variances are equal",
            0.25,
            equal_variances,
            where="where two variances are equal",
        ),
        leaves_arguments_alone(0.25),
        same_answer_twice(0.25),
    ),
    misconceptions=(
        Misconception(
            wrong=not_centred,
            hint="Your first component points at the middle of the cloud of songs, not along it. What has to be "
            "subtracted before?",
        ),
        Misconception(
            wrong=standardised,
            hint="You divide by standard deviations. PCA takes the features as they are, only centred; whoever wants "
            "them standardised does so before calling it.",
        ),
        Misconception(
            wrong=components_as_columns,
            hint="Your components are columns. One component a row is asked for: (n_components, n_features).",
        ),
        Misconception(
            wrong=eigenvectors_taken_for_rows,
            hint="eigh gives the eigenvectors as columns. You take rows of that matrix.",
        ),
        Misconception(
            wrong=symmetry_not_used,
            hint="np.linalg.eig does not know that a covariance matrix is symmetric: where two variances are equal, "
            "its vectors are not at right angles. eigh does know.",
        ),
        Misconception(
            wrong=least_variance_first,
            hint="You keep the directions with the least variance: eigh begins with the smallest eigenvalue.",
        ),
        Misconception(
            wrong=right_ones_in_ascending_order,
            hint="You keep the right components but in ascending order. The one with the most variance comes first.",
        ),
        Misconception(
            wrong=ratio_of_those_kept,
            hint="Your shares add up to 1 although some components were left out. Divide by the variance of all "
            "columns together.",
        ),
        Misconception(
            wrong=variance_for_ratio,
            hint="You give variances. A ratio is asked for: what part of the variance of all columns together?",
        ),
        Misconception(
            wrong=variance_by_n_for_ratio,
            hint="You give variances, not their ratio to the variance of all columns together.",
        ),
        Misconception(
            wrong=singular_values_not_squared,
            hint="Singular values are like standard deviations. Which power of them is like a variance?",
        ),
        Misconception(
            wrong=ratio_added_up,
            hint="Your shares are added up on the way. Give each component's own share.",
        ),
        Misconception(
            wrong=ratio_of_all_components,
            hint="You give the share of every component. Only those of the components that are kept are asked for.",
        ),
        Misconception(
            wrong=all_components_kept,
            hint="You keep every component. n_components says how many are asked for.",
        ),
        Misconception(
            wrong=not_of_length_one,
            hint="Your rows are scaled by the spread of the songs. A direction is a vector of length 1.",
        ),
        Misconception(
            wrong=one_mean_for_all,
            hint="You take one mean of the whole table. Each feature has its own: one a column.",
        ),
        Misconception(
            wrong=mean_left_out,
            hint="You give two things. Three are asked for: the mean comes first, since apply_pca needs it.",
        ),
        Misconception(
            wrong=places_for_components,
            hint="You give where the songs lie along the components: that is what apply_pca does. Here the directions "
            "themselves are asked for.",
        ),
        Misconception(
            wrong=centred_in_place,
            hint="You subtract the mean from the caller's own table with -=. Work with a new array.",
        ),
    ),
)

"""Which accuracy may be asked for on a song set? Train right and wrong networks from many seeds.

    python -m tests.benchmarks.part2_threshold                        # data/masterclass, 200 seeds
    python -m tests.benchmarks.part2_threshold --data SET --seeds 400

A row is a way to train: the mean, the deviation and the extremes of the accuracy on the held-out songs over the seeds,
and for a right one how likely it misses the threshold, for one that cannot know anything how likely it passes. Both
come from a normal distribution of the same mean and deviation, since so rare an event cannot be counted. The held-out
songs are always the same: chance is in the initial weights and in the order of the songs alone.
"""

from __future__ import annotations

import argparse
import math
import os
import sys
from pathlib import Path
from typing import Any, Callable, Dict, List, NamedTuple

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np

from grader.course.part2.network import Scale, columns, fit, name
from grader.examples import DEFAULT, Classroom
from grader.model import Examples

ROOT = Path(__file__).resolve().parents[2]
TABLE = "summary"


class Way(NamedTuple):
    """How to train, what to predict with, and whether that is right, wrong, or blind to the songs."""

    kind: str
    train: Callable[..., Any]
    predict: Callable[..., Any]


def solution() -> Way:
    """Return the answer of solutions/part2, whose files import each other by plain name."""
    sys.path.insert(0, str(ROOT / "solutions" / "part2"))
    import classifier

    return Way("right", classifier.train, classifier.predict)


def network(kind: str, **settings: Any) -> Way:
    """Return the course's own small network with some settings."""

    def train(features: Any, labels: Any, n_genres: int, rng: Any) -> Any:
        return fit(features, labels, n_genres, rng, **settings)

    return Way(kind, train, name)


def unscaled(features: np.ndarray) -> Scale:
    """Return how to leave columns as they are."""
    return np.zeros(features.shape[1]), np.ones(features.shape[1])


def wide_weights(rng: np.random.Generator, n_in: int, n_out: int) -> np.ndarray:
    return rng.normal(size=(n_out, n_in))


def zeros(rng: np.random.Generator, n_in: int, n_out: int) -> np.ndarray:
    return np.zeros((n_out, n_in))


def largest_only(features: np.ndarray) -> Any:
    return np.zeros(features.shape[1]), np.abs(features).max(axis=0)


def mixed_up(features: Any, labels: Any, n_genres: int, rng: Any) -> Any:
    return fit(features, rng.permutation(labels), n_genres, rng)


def ways() -> Dict[str, Way]:
    """Return every way to train that is measured."""
    return {
        "the solution": solution(),
        "15 hidden units, 20 epochs": network("right", hidden=15, epochs=20, eta=0.1),
        "15 hidden units, 60 epochs": network("right", hidden=15, epochs=60),
        "100 hidden units": network("right", hidden=100),
        "a small learning rate": network("right", eta=0.03, epochs=60),
        "five epochs": network("wrong", epochs=5, eta=0.1),
        "initial weights of deviation 1": network("wrong", weights=wide_weights),
        "divided by the largest value": network("wrong", scaling=largest_only),
        "initial weights of 0": network("wrong", weights=zeros),
        "not scaled": network("wrong", scaling=unscaled),
        "labels mixed up": Way("blind", mixed_up, name),
        "not trained": network("blind", epochs=0, weights=wide_weights, scaling=columns),
    }


def accuracies(way: Way, songs: Examples, seeds: int) -> np.ndarray:
    """Return the accuracy on held-out songs for each seed, shape (seeds,)."""
    found: List[float] = []
    for seed in range(seeds):
        rng = np.random.default_rng(seed)
        model = way.train(songs.train_x.copy(), songs.train_y.copy(), len(songs.genres), rng)
        found.append(float(np.mean(way.predict(model, songs.test_x) == songs.test_y)))
    return np.array(found)


def tail(distance: float) -> float:
    """Return the probability that a standard normal number is more than `distance`."""
    return 0.5 * math.erfc(distance / math.sqrt(2))


def main(table: str = TABLE, ways: Callable[[], Dict[str, Way]] = ways) -> None:
    """Print a Markdown table of `ways` to train on a feature table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", default=DEFAULT)
    parser.add_argument("--seeds", type=int, default=200)
    parser.add_argument("--threshold", type=float, help="try this one in place of the set's own")
    options = parser.parse_args()
    songs = Classroom(options.data)("", table)
    threshold = songs.threshold if options.threshold is None else options.threshold
    print(f"{songs.name}: {len(songs.test_y)} held-out songs, chance {songs.chance:.1%}, threshold {threshold:.1%}\n")
    print("| way to train | mean ± deviation | lowest | highest | misses it | passes it |")
    print("| --- | --- | --- | --- | --- | --- |")
    with np.errstate(over="ignore"):
        for title, way in ways().items():
            found = accuracies(way, songs, options.seeds)
            mean, deviation = found.mean(), max(found.std(), 1e-3)
            fails = f"{tail((mean - threshold) / deviation):.0e}" if way.kind == "right" else ""
            passes = f"{tail((threshold - mean) / deviation):.0e}" if way.kind == "blind" else ""
            figures = f"{100 * mean:.1f} ± {100 * deviation:.1f} | {100 * found.min():.1f} | {100 * found.max():.1f}"
            print(f"| {title} | {figures} | {fails} | {passes} |", flush=True)


if __name__ == "__main__":
    main()

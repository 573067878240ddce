"""How well reference networks name genres: the default set is neither trivial nor hopeless, GTZAN as others found."""

from __future__ import annotations

from pathlib import Path
from typing import List

import numpy as np
import pytest

from grader.songs import SongSet, open_set
from grader.songs.importing import store
from grader.songs.importing.gtzan import read_gtzan
from tests.benchmarks.songs_network import Network, Split, at_random, by_list, careful, over_seeds, plain, reference
from tests.songs_files import REAL

real = pytest.mark.skipif(not REAL.is_dir(), reason="no real music in ../shared/real")


@pytest.fixture(scope="module")
def default() -> SongSet:
    return open_set(Path(__file__).resolve().parent.parent / "data" / "masterclass")


@pytest.fixture(scope="module")
def gtzan(tmp_path_factory: pytest.TempPathFactory) -> SongSet:
    found = read_gtzan(None, REAL / "gtzan" / "features_30_sec.csv", REAL / "gtzan")
    return store(found, tmp_path_factory.mktemp("gtzan"))[0]


def test_a_plain_network_names_three_quarters(default: SongSet) -> None:
    """Of the held-out songs of the default set, by their summaries: 72 to 82 per cent, mean over ten seeds."""
    mean, _ = over_seeds(plain, [by_list(default, "summary")])

    assert 72 <= mean <= 82


def test_a_careful_network_names_more(default: SongSet) -> None:
    """By the wide table: 84 to 92 per cent."""
    mean, _ = over_seeds(careful, [by_list(default, "wide")], seeds=3)

    assert 84 <= mean <= 92


@pytest.mark.parametrize(("table", "network"), [("summary", plain), ("wide", careful)])
def test_artists_apart_are_harder_than_a_random_split(default: SongSet, table: str, network: object) -> None:
    """A network knows the artists it has heard."""
    seeds = 10 if network is plain else 4
    apart, _ = over_seeds(network, [by_list(default, table)], seeds)  # type: ignore[arg-type]
    mixed, _ = over_seeds(network, list(at_random(default, table, 200)), seeds)  # type: ignore[arg-type]

    assert apart < mixed


@pytest.mark.parametrize("table", ["summary", "wide"])
def test_the_goal_lies_below_what_right_networks_reach(default: SongSet, table: str) -> None:
    """By more than three deviations of the share of 200 songs, and far above a network that learned nothing."""
    network, seeds = {"summary": (plain, 10), "wide": (careful, 3)}[table]
    scores: List[float] = [network(by_list(default, table), seed) / 100 for seed in range(seeds)]
    mean = float(np.mean(scores))

    assert mean - 3 * np.sqrt(mean * (1 - mean) / 200) > default.thresholds[table] > 3 / 8


def test_labels_that_were_shuffled_teach_nothing(default: SongSet) -> None:
    """The reference networks do not see the answers."""
    features, labels, test, answers = by_list(default, "summary")
    shuffled: Split = (features, np.random.default_rng(0).permutation(labels), test, answers)

    mean, _ = over_seeds(plain, [shuffled])

    assert mean < 25


@real
def test_gtzan_with_artists_apart_is_as_others_found(gtzan: SongSet) -> None:
    """53.6 ± 1.4 per cent with scikit-learn's network of 100 units: within two deviations."""
    mean, _ = over_seeds(reference, [by_list(gtzan, "gtzan")])

    assert abs(mean - 53.6) <= 2 * 1.4


@real
def test_gtzan_split_at_random_is_as_others_found(gtzan: SongSet) -> None:
    """73.2 ± 3.7 per cent: twenty points come from the same artists on both sides."""
    mean, _ = over_seeds(reference, list(at_random(gtzan, "gtzan", 200)))

    assert abs(mean - 73.2) <= 2 * 3.7


@real
def test_gtzans_goal_lies_below_what_a_plain_network_reaches(gtzan: SongSet) -> None:
    """By more than three deviations of the share of 290 songs."""
    mean = over_seeds(plain, [by_list(gtzan, "gtzan")])[0] / 100

    assert mean - 3 * np.sqrt(mean * (1 - mean) / 290) > gtzan.thresholds["gtzan"]


def test_a_network_learns_what_is_plain() -> None:
    """Two clouds far apart."""
    rng = np.random.default_rng(1)
    x = np.concatenate([rng.normal(-3, 1, (40, 2)), rng.normal(3, 1, (40, 2))])
    y = np.repeat([0, 1], 40)
    network = Network(hidden=4, epochs=30, eta=0.1)

    network.learn(x, y, 2, rng)

    assert (network.probabilities(x).argmax(axis=1) == y).all()

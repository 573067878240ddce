"""Reference networks in plain NumPy, and how well they do on a song set: what a student may be expected to reach."""

from __future__ import annotations

from typing import Callable, Iterator, List, Sequence, Tuple

import numpy as np

from grader.songs import TEST, TRAINING, SongSet, examples

Split = Tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]
"""Features and genre numbers to learn from, then those to be tested on."""


def standardize(train: np.ndarray, test: np.ndarray) -> Tuple[np.ndarray, np.ndarray]:
    mean, deviation = train.mean(axis=0), train.std(axis=0)
    deviation = np.where(deviation > 1e-9 * (np.abs(mean) + 1e-9), deviation, 1.0)
    return (train - mean) / deviation, (test - mean) / deviation


def softmax(z: np.ndarray) -> np.ndarray:
    powers = np.exp(z - z.max(axis=1, keepdims=True))
    return np.asarray(powers / powers.sum(axis=1, keepdims=True))


class Network:
    """One hidden layer, softmax, mini-batches with momentum and weight decay."""

    def __init__(self, hidden: int, epochs: int, eta: float, decay: float = 0.0, momentum: float = 0.0) -> None:
        self.hidden, self.epochs, self.eta, self.decay, self.momentum = hidden, epochs, eta, decay, momentum

    def learn(self, features: np.ndarray, labels: np.ndarray, n_genres: int, rng: np.random.Generator) -> None:
        sizes = (features.shape[1], self.hidden, n_genres)
        self.weights = [rng.standard_normal(pair) / np.sqrt(pair[0]) for pair in zip(sizes, sizes[1:])]
        self.biases = [np.zeros(size) for size in sizes[1:]]
        speed = [np.zeros_like(w) for w in self.weights]
        targets = np.eye(n_genres)[labels]
        for epoch in range(self.epochs):
            # A rate that falls to nothing settles the network.
            eta = self.eta * (1 - epoch / self.epochs)
            order = rng.permutation(len(features))
            for start in range(0, len(order), 16):
                rows = order[start : start + 16]
                hidden, out = self._forward(features[rows])
                delta = (out - targets[rows]) / len(rows)
                back = (delta @ self.weights[1].T) * (1 - hidden**2)
                for layer, (inputs, error) in enumerate(((features[rows], back), (hidden, delta))):
                    gradient = inputs.T @ error + self.decay * self.weights[layer]
                    speed[layer] = self.momentum * speed[layer] - eta * gradient
                    self.weights[layer] += speed[layer]
                    self.biases[layer] -= eta * error.sum(axis=0)

    def probabilities(self, features: np.ndarray) -> np.ndarray:
        return self._forward(features)[1]

    def _forward(self, features: np.ndarray) -> Tuple[np.ndarray, np.ndarray]:
        hidden = np.tanh(features @ self.weights[0] + self.biases[0])
        return hidden, softmax(hidden @ self.weights[1] + self.biases[1])


def plain(split: Split, seed: int) -> float:
    """Per cent right of what a first solution does: standardise, the workshop's 15 hidden units, plain descent."""
    return score(split, [Network(hidden=15, epochs=20, eta=0.05)], seed)


def careful(split: Split, seed: int) -> float:
    """Per cent right of a tuned one: outliers squashed, more units, momentum, weight decay, five networks that vote."""
    networks = [Network(hidden=64, epochs=30, eta=0.05, decay=0.01, momentum=0.9) for _ in range(5)]
    return score(split, networks, seed, squash=1.5)


def reference(split: Split, seed: int) -> float:
    """Per cent right of a network of 100 units, the size of that with which others measured GTZAN."""
    return score(split, [Network(hidden=100, epochs=60, eta=0.05, decay=0.001)], seed)


def score(split: Split, networks: Sequence[Network], seed: int, squash: float = 0.0) -> float:
    """Per cent right of networks that vote, after learning; features beyond `squash` deviations are squashed."""
    train, labels, test, answers = split
    train, test = standardize(train.astype(float), test.astype(float))
    if squash:
        train, test = np.tanh(train / squash), np.tanh(test / squash)
    n_genres = int(max(labels.max(), answers.max())) + 1
    rng = np.random.default_rng(seed)
    for network in networks:
        network.learn(train, labels, n_genres, rng)
    votes = sum((network.probabilities(test) for network in networks), np.zeros((len(test), n_genres)))
    return float(100 * (votes.argmax(axis=1) == answers).mean())


def over_seeds(measure: Callable[[Split, int], float], splits: Sequence[Split], seeds: int = 10) -> Tuple[float, float]:
    """Return mean and standard deviation over seeds; seed i uses split i, or the only one."""
    scores: List[float] = [measure(splits[seed % len(splits)], seed) for seed in range(seeds)]
    return float(np.mean(scores)), float(np.std(scores))


def by_list(song_set: SongSet, table: str) -> Split:
    """Return the set's own split, which keeps artists apart."""
    features, labels, _ = examples(song_set, table, TRAINING)
    return (features, labels, *examples(song_set, table, TEST)[:2])


def at_random(song_set: SongSet, table: str, n_test: int, count: int = 10) -> Iterator[Split]:
    """Yield splits that take no heed of artists."""
    features, labels, _ = examples(song_set, table)
    for seed in range(count):
        order: Sequence[int] = np.random.default_rng(seed).permutation(len(labels))
        test, train = order[:n_test], order[n_test:]
        yield features[train], labels[train], features[test], labels[test]

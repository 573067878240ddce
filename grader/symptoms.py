"""Read from the predictions of a trained classifier what its fault may be.

A sign is a function of what was predicted and what is true, for the held-out songs and for those that it learnt from.
"""

from __future__ import annotations

from typing import Any, Callable, Mapping, NamedTuple, Optional, Sequence

import numpy as np

from .compare import as_labels, one_answer
from .diagnosis import Observation
from .model import HeldOut, Mistake, Returned, Trial


class Evidence(NamedTuple):
    """Genre numbers, each of shape (n_songs,): predicted and true ones of held-out and of training songs."""

    predicted: np.ndarray
    actual: np.ndarray
    predicted_train: np.ndarray
    actual_train: np.ndarray
    chance: float
    n_genres: int

    @property
    def test(self) -> float:
        """The accuracy on held-out songs."""
        return float(np.mean(self.predicted == self.actual))

    @property
    def train(self) -> float:
        """The accuracy on songs that it learnt from."""
        return float(np.mean(self.predicted_train == self.actual_train))


def symptom(trial: Trial, observations: Sequence[Observation]) -> Optional[Mistake]:
    """Return the first symptom of `trial` that shows, or None."""
    found = next((evidence for each in observations for evidence in [_evidence(each)] if evidence), None)
    if found is None:
        return None
    return next((mistake for mistake in trial.symptoms if SIGNS[mistake.id](found)), None)


def _evidence(observation: Observation) -> Optional[Evidence]:
    truth, reply = observation.case.expected, observation.reply
    if not isinstance(truth, HeldOut) or len(truth.labels) < 2 or not isinstance(reply, Returned):
        return None
    answers = [_labels(answer, labels) for answer, labels in zip(reply.value, truth.labels)]
    if any(answer is None for answer in answers):
        return None
    if np.mean(answers[0] == truth.labels[0]) >= truth.threshold:
        return None  # what is wrong is something else
    chance = float(np.bincount(truth.labels[0]).max() / len(truth.labels[0]))
    return Evidence(answers[0], truth.labels[0], answers[1], truth.labels[1], chance, len(truth.genres))


def _labels(answer: Any, labels: np.ndarray) -> Any:
    return as_labels(answer, len(labels))[0]


def one_class(evidence: Evidence) -> bool:
    """All songs, or all but a few, are given the same genre."""
    return one_answer(evidence.predicted) and one_answer(evidence.predicted_train)


def shifted(evidence: Evidence) -> bool:
    """Most songs are given the genre a fixed number of places from the right one."""
    shifts = (evidence.predicted - evidence.actual) % max(evidence.n_genres, 1)
    counts = np.bincount(shifts, minlength=2)
    return bool(counts[1:].max() > 0.5 * len(shifts))


def few_classes(evidence: Evidence) -> bool:
    """Some genres are never named, not even for songs that it learnt from: units are saturated."""
    return len(np.unique(evidence.predicted_train)) <= evidence.n_genres // 2


def not_learning(evidence: Evidence) -> bool:
    """It does not even know the songs that it learnt from."""
    return evidence.train < max(2 * evidence.chance, 0.3)


def chance_on_test(evidence: Evidence) -> bool:
    """It knows the songs that it learnt from, and is lost with others."""
    return evidence.train > 0.5 and evidence.test < max(2 * evidence.chance, 0.3)


def overfitted(evidence: Evidence) -> bool:
    """It knows the songs that it learnt from by heart."""
    return evidence.train > 0.97


def underfitted(evidence: Evidence) -> bool:
    """It does as poorly on the songs that it learnt from as on others."""
    return evidence.train - evidence.test < 0.1


SIGNS: Mapping[str, Callable[[Evidence], bool]] = {
    "one-class": one_class,
    "shifted": shifted,
    "chance-on-test": chance_on_test,
    "few-classes": few_classes,
    "not-learning": not_learning,
    "overfitted": overfitted,
    "underfitted": underfitted,
}

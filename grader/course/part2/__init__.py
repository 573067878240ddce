"""Part 2: developing a neural network that names the genre of a song."""

from __future__ import annotations

from ...model import Part
from . import cross_entropy, extract_features, mfcc_vector, one_hot, softmax, standardize, summarize

PART = Part(
    name="part2",
    title="Developing a neural network",
    exercises=(
        mfcc_vector.EXERCISE,
        summarize.EXERCISE,
        extract_features.EXERCISE,
        one_hot.EXERCISE,
        standardize.EXERCISE,
        softmax.EXERCISE,
        cross_entropy.EXERCISE,
    ),
)

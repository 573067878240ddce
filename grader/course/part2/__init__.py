"""Part 2: developing a neural network that names the genre of a song."""

from __future__ import annotations

from ...model import Part, Pipeline
from . import (
    cross_entropy,
    extract_features,
    load_labels,
    load_song,
    mfcc_vector,
    one_hot,
    softmax,
    standardize,
    summarize,
    train,
    train_test_split,
)

PART = Part(
    name="part2",
    title="Developing a neural network",
    exercises=(
        load_song.EXERCISE,
        load_labels.EXERCISE,
        mfcc_vector.EXERCISE,
        summarize.EXERCISE,
        extract_features.EXERCISE,
        one_hot.EXERCISE,
        train_test_split.EXERCISE,
        standardize.EXERCISE,
        softmax.EXERCISE,
        cross_entropy.EXERCISE,
        train.EXERCISE,
    ),
    pipeline=Pipeline(load="songs.load_song", describe="features.extract_features", train="part2.classifier.train"),
)

"""Bring libraries that are slow to start into a state in which a fork of this process can use them at once."""

from __future__ import annotations

from typing import Callable, Dict, Sequence

# What many submissions import, and costs milliseconds each time.
COMMON = ("numpy.random", "traceback", "dataclasses", "random", "statistics")


def import_common() -> None:
    """Import what many submissions do."""
    for name in COMMON:
        __import__(name)


def librosa() -> None:
    """Compute each feature once: numba compiles, or loads from its cache, what they are made of."""
    import librosa
    import numpy as np

    y = np.random.default_rng(0).standard_normal(22050).astype(np.float32)
    feature = librosa.feature
    for compute in (
        feature.mfcc,
        feature.chroma_stft,
        feature.spectral_centroid,
        feature.spectral_bandwidth,
        feature.spectral_contrast,
        feature.spectral_rolloff,
    ):
        compute(y=y, sr=22050)
    feature.zero_crossing_rate(y)
    feature.rms(y=y)


def matplotlib() -> None:
    """Draw a figure: matplotlib reads its list of fonts, or makes one, which takes long where there are many."""
    from io import BytesIO

    from matplotlib import pyplot

    figure, axes = pyplot.subplots()
    axes.plot([0, 1], label="a line")
    axes.set_xlabel("a label")
    axes.legend()
    figure.savefig(BytesIO(), format="png")
    pyplot.close(figure)


LIBRARIES: Dict[str, Callable[[], None]] = {"librosa": librosa, "matplotlib": matplotlib}


def warm_up(names: Sequence[str]) -> None:
    """Warm the libraries called `names`, of `LIBRARIES`."""
    for name in names:
        LIBRARIES[name]()

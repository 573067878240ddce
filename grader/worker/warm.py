"""Bring libraries that are slow to start into a state in which a fork of this process can use them at once."""

from __future__ import annotations

from contextlib import suppress
from typing import Any, Callable, Dict, Sequence

# What many submissions import, and costs milliseconds each time.
COMMON = ("numpy.random", "traceback", "dataclasses", "random", "statistics")


def import_common() -> None:
    """Import what many submissions do."""
    for name in COMMON:
        __import__(name)


def librosa() -> None:
    """Compute each feature once: numba compiles, or loads from its cache, what they are made of.

    In either precision, since librosa 1.0 compiles for each of them when it is first met, which takes seconds.
    """
    import librosa
    import numpy as np

    feature = librosa.feature
    noise = np.random.default_rng(0).standard_normal(22050)
    for y in (noise.astype(np.float32), noise):
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
    spare_the_cache()


def spare_the_cache() -> None:
    """Let code that numba compiles in a worker, which may not write, run without being kept for the next time."""
    from numba.core import caching

    of_numba: Any = caching.Cache
    save = of_numba.save_overload

    def save_where_allowed(cache: Any, signature: Any, code: Any) -> None:
        with suppress(OSError):
            save(cache, signature, code)

    of_numba.save_overload = save_where_allowed


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

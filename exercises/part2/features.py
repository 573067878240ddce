"""Features: a few numbers that say how a song sounds."""

import librosa
import numpy as np


def mfcc_vector(y, sr, n_features=10000):
    """Describe a song by its MFCCs, one after the other.

    Parameters
    ----------
    y : ndarray of shape (n_samples,)
        The sound of a song.
    sr : int
        Its sample rate, in samples a second.
    n_features : int
        The length of the result.

    Returns
    -------
    ndarray of shape (n_features,)
        The 20 MFCCs of every frame as librosa computes them by default, shape (20, n_frames), divided by the largest
        absolute value of the whole matrix, flattened row by row, then cut, or filled up with zeros, at the end.
    """
    raise NotImplementedError("TODO: compute the MFCCs, scale, flatten, cut or fill up")


def summarize(frames):
    """Sum up how every row goes over time: its mean and its standard deviation.

    Parameters
    ----------
    frames : ndarray of shape (n_rows, n_frames)
        One measured quantity a row, one moment a column.

    Returns
    -------
    ndarray of shape (2 * n_rows,)
        The mean of each row, then the standard deviation of each row (divided by the number of frames: `ddof=0`).
    """
    raise NotImplementedError("TODO: compute the mean and the standard deviation of every row")


def extract_features(y, sr):
    """Describe a song by 88 numbers.

    Parameters
    ----------
    y : ndarray of shape (n_samples,)
        The sound of a song.
    sr : int
        Its sample rate, in samples a second.

    Returns
    -------
    ndarray of shape (88,)
        `summarize` of 44 rows, as librosa computes them by default, in this order: 20 MFCCs, 12 chroma (`chroma_stft`),
        1 spectral centroid, 1 spectral bandwidth, 7 spectral contrast, 1 spectral rolloff, 1 zero-crossing rate,
        1 root mean square (`rms(y=y)`).
    """
    raise NotImplementedError("TODO: compute the 44 rows and summarize them")

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
    mfcc = librosa.feature.mfcc(y=y, sr=sr)
    flat = (mfcc / np.abs(mfcc).max()).ravel()
    vector = np.zeros(n_features)
    kept = min(n_features, len(flat))
    vector[:kept] = flat[:kept]
    return vector


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
    return np.concatenate([frames.mean(axis=1), frames.std(axis=1)])


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
    feature = librosa.feature
    rows = [
        feature.mfcc(y=y, sr=sr),
        feature.chroma_stft(y=y, sr=sr),
        feature.spectral_centroid(y=y, sr=sr),
        feature.spectral_bandwidth(y=y, sr=sr),
        feature.spectral_contrast(y=y, sr=sr),
        feature.spectral_rolloff(y=y, sr=sr),
        feature.zero_crossing_rate(y),
        feature.rms(y=y),
    ]
    return summarize(np.vstack(rows))

# in: features.py
# expect: features.mfcc_vector failed largest-without-abs

import librosa
import numpy as np


def mfcc_vector(y, sr, n_features=10000):
    frames = librosa.feature.mfcc(y=y, sr=sr)
    vector = np.zeros(n_features)
    flat = frames.ravel()[:n_features] / np.max(frames)
    vector[: len(flat)] = flat
    return vector

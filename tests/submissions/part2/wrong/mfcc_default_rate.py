# in: features.py
# expect: features.mfcc_vector partial sample-rate-forgotten

import librosa
import numpy as np


def mfcc_vector(y, sr, n_features=10000):
    frames = librosa.feature.mfcc(y=y)
    frames = frames / np.abs(frames).max()
    return np.pad(frames.ravel(), (0, n_features))[:n_features]

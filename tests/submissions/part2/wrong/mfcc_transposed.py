# in: features.py
# expect: features.mfcc_vector failed flattened-frame-by-frame

import librosa
import numpy as np


def mfcc_vector(y, sr, n_features=10000):
    frames = librosa.feature.mfcc(y=y, sr=sr)
    flat = (frames / np.abs(frames).max()).flatten(order="F")
    return np.append(flat, np.zeros(n_features))[:n_features]

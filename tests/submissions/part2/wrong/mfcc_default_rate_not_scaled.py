# in: features.py
# expect: features.mfcc_vector failed not-scaled

import librosa
import numpy as np


def mfcc_vector(y, sr, n_features=10000):
    flat = librosa.feature.mfcc(y=y).ravel()[:n_features]
    return np.pad(flat, (0, n_features - len(flat)))

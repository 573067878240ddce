# in: features.py
# expect: features.mfcc_vector failed

import librosa
import numpy as np


def mfcc_vector(y, sr, n_features=10000):
    m = librosa.feature.mfcc(y=y, sr=sr, hop_length=1024)
    flat = (m / np.abs(m).max()).ravel()[:n_features]
    return np.pad(flat, (0, n_features - len(flat)))

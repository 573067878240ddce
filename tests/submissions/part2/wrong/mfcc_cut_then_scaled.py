# in: features.py
# expect: features.mfcc_vector partial cut-before-scaling

import librosa
import numpy as np


def mfcc_vector(y, sr, n_features=10000):
    flat = librosa.feature.mfcc(y=y, sr=sr).ravel()[:n_features]
    flat = np.concatenate([flat, np.zeros(n_features - len(flat))])
    return flat / np.abs(flat).max()

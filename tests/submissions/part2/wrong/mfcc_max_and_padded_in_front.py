# in: features.py
# expect: features.mfcc_vector failed

import librosa
import numpy as np


def mfcc_vector(y, sr, n_features=10000):
    mfcc = librosa.feature.mfcc(y=y, sr=sr)
    flat = (mfcc / mfcc.max()).ravel()[:n_features]
    return np.pad(flat, (n_features - len(flat), 0))

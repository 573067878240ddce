# in: features.py
# expect: features.mfcc_vector failed

import librosa
import numpy as np


def mfcc_vector(y, sr, n_features=10000):
    mfcc = librosa.feature.mfcc(y=y, sr=sr)
    return (mfcc / np.abs(mfcc).max()).T.ravel()[:n_features]

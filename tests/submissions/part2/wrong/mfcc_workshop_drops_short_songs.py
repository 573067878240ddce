# in: features.py
# expect: features.mfcc_vector partial short-songs-dropped

import librosa
import numpy as np


def mfcc_vector(y, sr, n_features=10000):
    mfcc = librosa.feature.mfcc(y=y, sr=sr)
    mfcc /= np.amax(np.absolute(mfcc))
    mfcc = np.ndarray.flatten(mfcc)
    if len(mfcc) < n_features:
        return None
    return mfcc[:n_features]

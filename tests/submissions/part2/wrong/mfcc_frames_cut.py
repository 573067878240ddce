# in: features.py
# expect: features.mfcc_vector failed

import librosa
import numpy as np


def mfcc_vector(y, sr, n_features=10000):
    m = librosa.feature.mfcc(y=y, sr=sr)
    m = m / np.abs(m).max()
    frames = n_features // 20
    m = m[:, :frames] if m.shape[1] >= frames else np.pad(m, ((0, 0), (0, frames - m.shape[1])))
    return m.ravel()

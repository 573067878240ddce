# in: features.py
# expect: features.mfcc_vector passed

import librosa
import numpy as np


def mfcc_vector(y, sr, n_features=10000):
    m = librosa.feature.mfcc(y=y, sr=sr)
    return librosa.util.fix_length(librosa.util.normalize(m, axis=None).flatten(), size=n_features)

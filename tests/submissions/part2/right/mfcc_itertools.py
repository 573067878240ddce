# in: features.py
# expect: features.mfcc_vector passed

import itertools
import librosa
import numpy as np


def mfcc_vector(y, sr, n_features=10000):
    m = librosa.feature.mfcc(y=y, sr=sr)
    top = abs(m).max()
    return itertools.islice(itertools.chain((v / top for v in m.flat), itertools.repeat(0.0)), n_features)

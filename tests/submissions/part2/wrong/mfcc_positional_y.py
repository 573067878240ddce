# in: features.py
# expect: features.mfcc_vector error
# says: TypeError

import librosa


def mfcc_vector(y, sr, n_features=10000):
    return librosa.feature.mfcc(y, sr).ravel()[:n_features]

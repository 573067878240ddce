# in: features.py
# expect: features.mfcc_vector passed

import librosa


def mfcc_vector(y, sr, n_features=10000):
    frames = librosa.feature.mfcc(y=y, sr=sr, n_mfcc=20, hop_length=512)
    flat = (frames / abs(frames).max()).flatten()
    flat.resize(n_features, refcheck=False)
    return flat

# in: features.py
# expect: features.extract_features passed

import librosa
import numpy as np

_FEATURES = [
    lambda y, sr: librosa.feature.mfcc(y=y, sr=sr),
    lambda y, sr: librosa.feature.chroma_stft(y=y, sr=sr),
    lambda y, sr: librosa.feature.spectral_centroid(y=y, sr=sr),
    lambda y, sr: librosa.feature.spectral_bandwidth(y=y, sr=sr),
    lambda y, sr: librosa.feature.spectral_contrast(y=y, sr=sr),
    lambda y, sr: librosa.feature.spectral_rolloff(y=y, sr=sr),
    lambda y, sr: librosa.feature.zero_crossing_rate(y),
    lambda y, sr: librosa.feature.rms(y=y),
]


def extract_features(y, sr):
    means, deviations = [], []
    for feature in _FEATURES:
        for row in feature(y, sr):
            means.append(float(np.mean(row)))
            deviations.append(float(np.std(row)))
    return means + deviations

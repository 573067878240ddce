# in: features.py
# expect: features.extract_features passed

import librosa
import numpy as np


def extract_features(y, sr):
    y = y.astype(np.float64)
    names = ("mfcc", "chroma_stft", "spectral_centroid", "spectral_bandwidth", "spectral_contrast", "spectral_rolloff")
    parts = [getattr(librosa.feature, name)(y=y, sr=sr) for name in names]
    parts += [librosa.feature.zero_crossing_rate(y=y), librosa.feature.rms(y=y)]
    means = [row.mean() for part in parts for row in part]
    deviations = [row.std() for part in parts for row in part]
    return means + deviations

# in: features.py
# expect: features.mfcc_vector passed

import librosa
import numpy as np


def mfcc_vector(y, sr, n_features=10000):
    mel = librosa.feature.melspectrogram(y=y.astype(float), sr=sr)
    frames = librosa.feature.mfcc(S=librosa.power_to_db(mel), n_mfcc=20)
    flat = frames.flatten() / np.linalg.norm(frames.ravel(), np.inf)
    return np.pad(flat[:n_features], (0, max(n_features - flat.size, 0)))

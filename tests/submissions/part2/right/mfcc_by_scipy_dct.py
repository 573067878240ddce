# in: features.py
# expect: features.mfcc_vector passed

import librosa
import numpy as np
import scipy.fft


def mfcc_vector(y, sr, n_features=10000):
    power = np.abs(librosa.stft(y)) ** 2
    mel = librosa.filters.mel(sr=sr, n_fft=2048) @ power
    decibels = 10 * np.log10(np.maximum(mel, 1e-10))
    decibels = np.maximum(decibels, decibels.max() - 80)
    frames = scipy.fft.dct(decibels, axis=0, type=2, norm="ortho")[:20]
    vector = np.zeros(n_features, dtype=np.float32)
    flat = np.ravel(frames / max(frames.max(), -frames.min()))[:n_features]
    vector[: len(flat)] = flat
    return vector

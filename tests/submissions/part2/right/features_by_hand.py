# in: features.py
# expect: features.extract_features passed

import librosa
import numpy as np


def extract_features(y, sr):
    magnitude = np.abs(librosa.stft(y)).astype(float)
    hertz = np.arange(1025) * sr / 2048
    total = magnitude.sum(axis=0)
    share = magnitude / np.where(total > 0, total, 1)
    centroid = hertz @ share
    bandwidth = np.sqrt(((hertz[:, None] - centroid) ** 2 * share).sum(axis=0))
    padded = np.pad(y.astype(float), 1024)
    frames = [padded[512 * i : 512 * i + 2048] for i in range(magnitude.shape[1])]
    rms = [np.sqrt(np.mean(frame**2)) for frame in frames]
    feature = librosa.feature
    return summarize(
        np.vstack(
            [
                feature.mfcc(y=y, sr=sr),
                feature.chroma_stft(y=y, sr=sr),
                centroid,
                bandwidth,
                feature.spectral_contrast(y=y, sr=sr),
                feature.spectral_rolloff(y=y, sr=sr),
                feature.zero_crossing_rate(y),
                rms,
            ]
        )
    )

# in: features.py
# expect: features.extract_features passed

import librosa
import numpy as np


def extract_features(y, sr):
    S, phase = librosa.magphase(librosa.stft(y=y))
    rows = np.concatenate([
        librosa.feature.mfcc(S=librosa.power_to_db(librosa.feature.melspectrogram(S=S**2, sr=sr))),
        librosa.feature.chroma_stft(S=S**2, sr=sr),
        librosa.feature.spectral_centroid(S=S, sr=sr),
        librosa.feature.spectral_bandwidth(S=S, sr=sr),
        librosa.feature.spectral_contrast(S=S, sr=sr),
        librosa.feature.spectral_rolloff(S=S, sr=sr),
        librosa.feature.zero_crossing_rate(y=y),
        librosa.feature.rms(y=y),
    ])
    return summarize(rows)

# in: features.py
# expect: features.extract_features passed

import librosa
import numpy as np


def extract_features(y, sr):
    spectrum = np.abs(librosa.stft(y))
    power = spectrum**2
    mel = librosa.feature.melspectrogram(S=power, sr=sr)
    rows = np.concatenate(
        [
            librosa.feature.mfcc(S=librosa.power_to_db(mel), sr=sr),
            librosa.feature.chroma_stft(S=power, sr=sr),
            librosa.feature.spectral_centroid(S=spectrum, sr=sr),
            librosa.feature.spectral_bandwidth(S=spectrum, sr=sr),
            librosa.feature.spectral_contrast(S=spectrum, sr=sr),
            librosa.feature.spectral_rolloff(S=spectrum, sr=sr),
            librosa.feature.zero_crossing_rate(y),
            librosa.feature.rms(y=y),
        ]
    )
    return summarize(rows)

# in: features.py
# expect: features.extract_features failed rms-before-zero-crossings

import librosa
import numpy as np


def extract_features(y, sr):
    f = librosa.feature
    return summarize(
        np.vstack(
            [
                f.mfcc(y=y, sr=sr),
                f.chroma_stft(y=y),
                f.spectral_centroid(y=y, sr=sr),
                f.spectral_bandwidth(y=y, sr=sr),
                f.spectral_contrast(y=y, sr=sr),
                f.spectral_rolloff(y=y, sr=sr),
                f.rms(y=y),
                f.zero_crossing_rate(y),
            ]
        )
    )

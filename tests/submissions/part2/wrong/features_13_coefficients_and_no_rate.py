# in: features.py
# expect: features.extract_features failed thirteen-coefficients

import librosa
import numpy as np


def extract_features(y, sr):
    f = librosa.feature
    return summarize(
        np.vstack(
            [
                f.mfcc(y=y, n_mfcc=13),
                f.chroma_stft(y=y),
                f.spectral_centroid(y=y),
                f.spectral_bandwidth(y=y),
                f.spectral_contrast(y=y),
                f.spectral_rolloff(y=y),
                f.zero_crossing_rate(y),
                f.rms(y=y),
            ]
        )
    )

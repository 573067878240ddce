# in: features.py
# expect: features.summarize failed variance
# expect: features.extract_features waiting
# says: mend summarize in features.py first

import librosa
import numpy as np


def summarize(frames):
    return np.concatenate([frames.mean(axis=1), frames.var(axis=1)])


def extract_features(y, sr):
    f = librosa.feature
    return summarize(
        np.vstack(
            [
                f.mfcc(y=y, sr=sr),
                f.chroma_stft(y=y, sr=sr),
                f.spectral_centroid(y=y, sr=sr),
                f.spectral_bandwidth(y=y, sr=sr),
                f.spectral_rolloff(y=y, sr=sr),
                f.spectral_contrast(y=y, sr=sr),
                f.zero_crossing_rate(y),
                f.rms(y=y),
            ]
        )
    )

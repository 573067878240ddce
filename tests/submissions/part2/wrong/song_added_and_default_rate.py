# in: songs.py
# expect: songs.load_song partial channels-added

import librosa
import numpy as np


def load_song(path, sr=22050):
    y, _ = librosa.load(path, mono=False)
    return y if y.ndim == 1 else y.sum(axis=0)

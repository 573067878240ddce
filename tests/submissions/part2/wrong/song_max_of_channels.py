# in: songs.py
# expect: songs.load_song partial

import librosa
import numpy as np


def load_song(path, sr=22050):
    y, _ = librosa.load(path, sr=sr, mono=False)
    return y if y.ndim == 1 else y.max(axis=0)

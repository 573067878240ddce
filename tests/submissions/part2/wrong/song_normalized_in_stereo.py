# in: songs.py
# expect: songs.load_song failed made-as-loud-as-can-be

import librosa
import numpy as np


def load_song(path, sr=22050):
    y, _ = librosa.load(path, sr=sr, mono=False)
    return y / np.abs(y).max()

# in: songs.py
# expect: songs.load_song partial straight-lines-between-samples

import math

import numpy as np
import soundfile


def load_song(path, sr=22050):
    y, rate = soundfile.read(path, always_2d=True)
    then = np.arange(math.ceil(len(y) / rate * sr)) / sr
    return np.interp(then, np.arange(len(y)) / rate, y.mean(axis=1))

# in: songs.py
# expect: songs.load_song passed

import numpy as np
import soundfile
from scipy.signal import resample


def load_song(path, sr=22050):
    y, rate = soundfile.read(path, dtype="float32", always_2d=True)
    return resample(np.mean(y, axis=1), round(len(y) * sr / rate))

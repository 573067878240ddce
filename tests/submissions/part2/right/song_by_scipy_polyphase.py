# in: songs.py
# expect: songs.load_song passed

from math import gcd

import soundfile
from scipy.signal import resample_poly


def load_song(path, sr=22050):
    y, rate = soundfile.read(path)
    if y.ndim == 2:
        y = y.sum(axis=1) / y.shape[1]
    common = gcd(rate, sr)
    return resample_poly(y, sr // common, rate // common)

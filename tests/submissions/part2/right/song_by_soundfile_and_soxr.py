# in: songs.py
# expect: songs.load_song passed

import soundfile
import soxr


def load_song(path, sr=22050):
    y, rate = soundfile.read(path, always_2d=True)
    return soxr.resample(y.mean(axis=1), rate, sr)

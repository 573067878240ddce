# in: songs.py
# expect: songs.load_song partial

import soundfile


def load_song(path, sr=22050):
    y, rate = soundfile.read(path, always_2d=True)
    return y[:, 0]

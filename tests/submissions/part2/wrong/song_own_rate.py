# in: songs.py
# expect: songs.load_song partial not-resampled

import librosa


def load_song(path, sr=22050):
    y, rate = librosa.load(path, sr=None)
    return y

# in: songs.py
# expect: songs.load_song partial asked-rate-ignored

import librosa


def load_song(path, sr=22050):
    y, rate = librosa.load(path)
    return y

# in: songs.py
# expect: songs.load_song partial first-half-minute-only

import librosa


def load_song(path, sr=22050):
    y, _ = librosa.load(path, sr=sr, duration=30.0)
    return y

# in: songs.py
# expect: songs.load_song partial first-channel-only

import librosa


def load_song(path, sr=22050):
    y = librosa.load(path, sr=sr, mono=False)[0]
    return y[0] if y.ndim > 1 else y

# in: songs.py
# expect: songs.load_song passed

import librosa


def load_song(path, sr=22050):
    y, _ = librosa.load(path, sr=sr, mono=False)
    return y.mean(axis=0) if y.ndim == 2 else y

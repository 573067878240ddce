# in: songs.py
# expect: songs.load_song failed made-as-loud-as-can-be

import librosa


def load_song(path, sr=22050):
    y, _ = librosa.load(path, sr=sr)
    return librosa.util.normalize(y)

# in: songs.py
# expect: songs.load_song failed pair-with-the-rate

import librosa


def load_song(path, sr=22050):
    return librosa.load(path, sr=None)

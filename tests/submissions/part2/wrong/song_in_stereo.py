# in: songs.py
# expect: songs.load_song partial channels-kept-apart

import librosa


def load_song(path, sr=22050):
    return librosa.load(path, sr=sr, mono=False)[0]

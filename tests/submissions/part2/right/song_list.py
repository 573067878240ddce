# in: songs.py
# expect: songs.load_song passed

import librosa


def load_song(path, sr=22050):
    return librosa.load(path, sr=sr)[0].tolist()

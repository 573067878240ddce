# in: songs.py
# expect: songs.load_song passed

import librosa
import numpy as np
import soundfile


def load_song(path, sr=22050):
    y, rate = soundfile.read(path, dtype="float32", always_2d=True)
    return librosa.resample(np.asfortranarray(y.mean(axis=1)), orig_sr=rate, target_sr=sr, res_type="soxr_vhq").astype(np.float64)

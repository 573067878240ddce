# in: songs.py
# expect: songs.load_song passed

import numpy as np
import librosa
import soundfile


def load_song(path, sr=22050):
    samples, rate = soundfile.read(path, dtype="int32", always_2d=True)
    y = samples.astype(np.float64).mean(axis=1) / 2**31
    return y if rate == sr else librosa.resample(y, orig_sr=rate, target_sr=sr, res_type="polyphase")

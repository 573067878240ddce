# in: songs.py
# expect: songs.load_song passed

import librosa
import numpy as np
import soundfile


def load_song(path, sr=22050):
    with soundfile.SoundFile(path) as file:
        rate = file.samplerate
        parts = [block.mean(axis=1) for block in file.blocks(4096, always_2d=True)]
    return librosa.resample(np.concatenate(parts), orig_sr=rate, target_sr=sr)

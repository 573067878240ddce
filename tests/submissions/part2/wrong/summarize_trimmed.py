# in: features.py
# expect: features.summarize partial

import numpy as np


def summarize(frames):
    inner = frames[:, 1:-1] if frames.shape[1] > 2 else frames
    return np.concatenate([inner.mean(axis=1), inner.std(axis=1)])

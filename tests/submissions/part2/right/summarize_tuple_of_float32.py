# in: features.py
# expect: features.summarize passed

import numpy as np


def summarize(frames):
    mean = frames.mean(axis=1)
    spread = np.sqrt(((frames.T - mean) ** 2).mean(axis=0))
    return tuple(np.append(mean, spread).astype(np.float32))

# in: features.py
# expect: features.summarize passed

import numpy as np


def summarize(frames):
    mean = frames @ np.full(frames.shape[1], 1 / frames.shape[1])
    return np.r_[mean, np.sqrt(np.maximum((frames**2).mean(axis=1) - mean**2, 0))]

# in: features.py
# expect: features.summarize failed over-the-rows

import numpy as np


def summarize(frames):
    return np.hstack([np.mean(frames, 0), np.std(frames, 0)])

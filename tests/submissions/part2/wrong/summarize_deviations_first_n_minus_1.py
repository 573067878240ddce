# in: features.py
# expect: features.summarize failed

import numpy as np


def summarize(frames):
    return np.concatenate([frames.std(axis=1, ddof=1), frames.mean(axis=1)])

# in: features.py
# expect: features.summarize failed

import numpy as np


def summarize(frames):
    return np.concatenate([frames.mean(axis=0), frames.var(axis=0)])

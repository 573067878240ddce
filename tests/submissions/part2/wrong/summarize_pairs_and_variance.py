# in: features.py
# expect: features.summarize failed

import numpy as np


def summarize(frames):
    return np.column_stack([frames.mean(axis=1), frames.var(axis=1)]).ravel()

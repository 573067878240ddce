# in: features.py
# expect: features.summarize passed

import numpy as np


def summarize(frames):
    return np.hstack([np.apply_along_axis(f, 1, frames) for f in (np.mean, np.std)])

# in: features.py
# expect: features.summarize passed

import numpy as np
from scipy import stats


def summarize(frames):
    return np.hstack([stats.tmean(frames, axis=1), np.sqrt(stats.moment(frames, 2, axis=1))])

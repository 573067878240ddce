# in: features.py
# expect: features.summarize passed

import numpy as np
from scipy import stats


def summarize(frames):
    described = stats.describe(frames, axis=1, ddof=0)
    return np.hstack([described.mean, np.sqrt(described.variance)])

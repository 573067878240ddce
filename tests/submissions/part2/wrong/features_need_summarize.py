# in: features.py
# expect: features.summarize failed variance
# expect: features.extract_features waiting variances

import numpy as np


def summarize(frames):
    return np.concatenate([frames.mean(axis=1), frames.var(axis=1)])

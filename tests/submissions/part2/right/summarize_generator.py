# in: features.py
# expect: features.summarize passed

import numpy as np


def summarize(frames):
    for statistic in (np.mean, np.std):
        for row in frames:
            yield statistic(row)

# in: preparation.py
# expect: preparation.standardize passed

import numpy as np


def standardize(train, test):
    mean, spread = train.mean(0), train.std(0)
    spread[spread == 0] = 1e-3
    return [((table - mean) / spread).astype(np.float32) for table in (train, test)]

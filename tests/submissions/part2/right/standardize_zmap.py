# in: preparation.py
# expect: preparation.standardize passed

import numpy as np
from scipy.stats import zmap


def standardize(train, test):
    with np.errstate(all="ignore"):
        return np.nan_to_num(zmap(train, train)), np.nan_to_num(zmap(test, train), posinf=0, neginf=0)

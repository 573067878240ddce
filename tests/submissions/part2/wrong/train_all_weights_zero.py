# in: classifier.py
# expect: classifier.train partial underfitted

import numpy as np


def _layer(n_in, n_out, rng):
    return np.zeros((n_out, n_in)), np.zeros(n_out)

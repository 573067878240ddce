# in: neuron.py
# expect: neuron.sigmoid passed

import functools
import math
import numpy as np


@functools.lru_cache(maxsize=None)
def _one(z):
    return 1 / (1 + math.exp(-z)) if z >= 0 else math.exp(z) / (1 + math.exp(z))

def sigmoid(z):
    if np.ndim(z) == 0:
        return _one(float(z))
    return np.array([_one(v) for v in np.ravel(z).tolist()]).reshape(np.shape(z))

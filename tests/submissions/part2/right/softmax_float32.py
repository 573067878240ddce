# in: classifier.py
# expect: classifier.softmax passed

import numpy as np


def softmax(z):
    shifted = (z.T - np.max(z, axis=1)).astype(np.float32)
    e = np.exp(shifted)
    return (e / np.sum(e, axis=0)).T

# in: classifier.py
# expect: classifier.softmax passed

import numpy as np


def softmax(z):
    with np.errstate(over="ignore"):
        return 1 / np.exp(z[:, None, :] - z[:, :, None]).sum(axis=2)

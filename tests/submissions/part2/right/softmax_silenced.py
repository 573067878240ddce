# in: classifier.py
# expect: classifier.softmax passed

import numpy as np


def softmax(z):
    with np.errstate(under="ignore"):
        e = np.exp(np.clip(z - z.max(1)[:, None], -745, 0))
    return e / e.sum(1)[:, None]

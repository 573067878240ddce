# in: classifier.py
# expect: classifier.softmax passed

import math
import numpy as np


def softmax(z):
    result = np.empty(z.shape, order="F")
    for i, row in enumerate(z.tolist()):
        top = max(row)
        powers = [math.exp(v - top) for v in row]
        result[i] = [p / math.fsum(powers) for p in powers]
    return result

# in: regularization.py
# expect: regularization.regularized_gradient passed

import numpy as np


def regularized_gradient(gradient, network, lam, n):
    new = [list(pair) for pair in gradient]
    for pair, (w, b) in zip(new, network):
        pair[0] = np.float32(pair[0]) + np.float32(lam / n) * np.float32(w)
    return tuple(map(tuple, new))

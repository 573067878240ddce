# in: regularization.py
# expect: regularization.regularized_gradient failed

import numpy as np


def regularized_gradient(gradient, network, lam, n):
    return [(nw + lam / n * np.linalg.norm(w), nb) for (nw, nb), (w, b) in zip(gradient, network)]

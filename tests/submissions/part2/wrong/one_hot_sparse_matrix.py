# in: preparation.py
# expect: preparation.one_hot failed

import numpy as np
from scipy import sparse


def one_hot(labels, n_classes):
    n = len(labels)
    return sparse.csr_matrix((np.ones(n), (np.arange(n), labels)), shape=(n, n_classes))

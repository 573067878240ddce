# in: preparation.py
# expect: preparation.one_hot passed

import numpy as np
from scipy import sparse


def one_hot(labels, n_classes):
    n = len(labels)
    return sparse.coo_matrix((np.ones(n), (np.arange(n), labels)), shape=(n, n_classes)).toarray()

# in: pca.py
# expect: pca.apply_pca passed

import numpy as np


def apply_pca(mean, components, features):
    return np.tensordot(features, components, axes=(1, 1)) - components @ mean

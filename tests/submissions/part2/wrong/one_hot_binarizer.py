# in: preparation.py
# expect: preparation.one_hot partial columns-for-labels-that-occur

import numpy as np


def one_hot(labels, n_classes):
    classes = sorted(set(labels.tolist()))
    return np.array([[1 if label == c else 0 for c in classes] for label in labels])

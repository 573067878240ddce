# in: songs.py
# expect: songs.load_labels passed

import numpy as np


def load_labels(path):
    table = np.loadtxt(path, delimiter=",", skiprows=1, dtype=str, ndmin=2)
    return table[:, 0].astype(int), table[:, 1]

# in: songs.py
# expect: songs.load_labels passed

import numpy as np


def load_labels(path):
    table = np.genfromtxt(path, delimiter=",", names=True, dtype=None, encoding="utf-8")
    table = np.atleast_1d(table)
    return [table["track_id"].astype(float), table["genre"].astype(object)]

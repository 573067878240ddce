# in: validation.py
# expect: validation.three_way_split partial rotated

import numpy as np


def three_way_split(features, labels, rng):
    n = len(labels)
    order = np.roll(np.arange(n), rng.integers(n))
    a, b = round(0.6 * n), round(0.8 * n)
    parts = order[:a], order[a:b], order[b:]
    return tuple(table[part] for part in parts for table in (features, labels))

# in: validation.py
# expect: validation.three_way_split passed

import numpy as np


def three_way_split(features, labels, rng):
    n = len(labels)
    kind = np.repeat([0, 1, 2], [n - 2 * round(n / 5), round(n / 5), round(n / 5)])
    rng.shuffle(kind)
    return tuple(table[kind == part] for part in range(3) for table in (features, labels))

# in: tuning.py
# expect: tuning.grid_search passed

import itertools
import numpy as np


def grid_search(evaluate, grid):
    names = tuple(grid)
    combos = [dict(zip(names, c)) for c in itertools.product(*(grid[name] for name in names))]
    values = np.array([evaluate(**c) for c in combos])
    return combos[values.argmax()], [[c, v] for c, v in zip(combos, values)]

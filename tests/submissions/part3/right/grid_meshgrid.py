# in: tuning.py
# expect: tuning.grid_search passed

import numpy as np


def grid_search(evaluate, grid):
    combos = [dict(zip(grid, row)) for row in np.array(np.meshgrid(*grid.values(), indexing="ij"), dtype=object).reshape(len(grid), -1).T]
    scores = [(c, evaluate(**c)) for c in combos]
    return max(scores, key=lambda p: p[1])[0], scores

# in: tuning.py
# expect: tuning.grid_search passed

import numpy as np
from sklearn.model_selection import ParameterGrid


def grid_search(evaluate, grid):
    found = {tuple(p[name] for name in grid): evaluate(**p) for p in ParameterGrid(grid)}
    order = [dict(zip(grid, values)) for values in product(*grid.values())]
    scores = [(p, np.float32(found[tuple(p.values())])) for p in order]
    return scores[int(np.argmax([score for _, score in scores]))][0], scores

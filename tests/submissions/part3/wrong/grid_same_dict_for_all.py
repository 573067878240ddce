# in: tuning.py
# expect: tuning.grid_search partial one-dictionary-for-all

from itertools import product


def grid_search(evaluate, grid):
    scores, parameters = [], {}
    for values in product(*grid.values()):
        parameters.update(zip(grid, values))
        scores.append((parameters, evaluate(**parameters)))
    return max(scores, key=lambda p: p[1])[0], scores

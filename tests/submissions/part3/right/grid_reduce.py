# in: tuning.py
# expect: tuning.grid_search passed

from functools import reduce


def grid_search(evaluate, grid):
    combos = reduce(lambda rows, key: [{**row, key: v} for row in rows for v in grid[key]], grid, [{}])
    scores = [(c, evaluate(**c)) for c in combos]
    top = max(s for _, s in scores)
    return next(c for c, s in scores if s == top), scores

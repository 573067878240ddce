# in: tuning.py
# expect: tuning.grid_search partial

from itertools import product


def grid_search(evaluate, grid):
    scores = [evaluate(**dict(zip(grid, values))) for values in product(*grid.values())]
    return max(scores), scores

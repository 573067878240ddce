# in: tuning.py
# expect: tuning.grid_search partial

from itertools import product


def grid_search(evaluate, grid):
    scores = []
    for values in product(*grid.values()):
        c = dict(zip(grid, values))
        scores.append((c, evaluate(**c)))
        if scores[-1][1] >= 1.0:
            break
    return max(scores, key=lambda p: p[1])[0], scores

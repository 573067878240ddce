# in: tuning.py
# expect: tuning.grid_search partial

from itertools import product


def grid_search(evaluate, grid):
    scores, best, top = [], None, 0
    for values in product(*grid.values()):
        c = dict(zip(grid, values))
        s = evaluate(**c)
        scores.append((c, s))
        if s > top:
            best, top = c, s
    return best, scores

# in: tuning.py
# expect: tuning.grid_search partial last-combination

from itertools import product


def grid_search(evaluate, grid):
    scores, c = [], {}
    best, top = None, -1
    for values in product(*grid.values()):
        c.update(zip(grid, values))
        s = evaluate(**c)
        scores.append((dict(c), s))
        if s > top:
            best, top = c, s
    return best, scores

# in: tuning.py
# expect: tuning.grid_search partial lowest-score

def grid_search(evaluate, grid):
    scores = [(p, evaluate(**p)) for p in (dict(zip(grid, v)) for v in product(*grid.values()))]
    return min(scores, key=lambda pair: pair[1])[0], scores

# in: tuning.py
# expect: tuning.grid_search partial everything-evaluated-twice

def grid_search(evaluate, grid):
    combinations = [dict(zip(grid, v)) for v in product(*grid.values())]
    best = max(combinations, key=lambda p: evaluate(**p))
    return best, [(p, evaluate(**p)) for p in combinations]

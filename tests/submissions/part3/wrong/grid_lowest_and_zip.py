# in: tuning.py
# expect: tuning.grid_search failed

def grid_search(evaluate, grid):
    scores = [(dict(zip(grid, values)), evaluate(**dict(zip(grid, values)))) for values in zip(*grid.values())]
    return min(scores, key=lambda pair: pair[1])[0], scores

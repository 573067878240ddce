# in: tuning.py
# expect: tuning.grid_search error
# says: takes every parameter by its name

def grid_search(evaluate, grid):
    scores = [(v, evaluate(*v)) for v in product(*grid.values())]
    return max(scores, key=lambda pair: pair[1])[0], scores

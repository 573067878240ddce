# in: tuning.py
# expect: tuning.grid_search error

def grid_search(evaluate, grid):
    (a, first), (b, second) = grid.items()
    scores = [({a: x, b: y}, evaluate(**{a: x, b: y})) for x in first for y in second]
    return max(scores, key=lambda pair: pair[1])[0], scores

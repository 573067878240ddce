# in: tuning.py
# expect: tuning.grid_search failed values-in-step

def grid_search(evaluate, grid):
    scores = []
    for values in zip(*grid.values()):
        parameters = dict(zip(grid.keys(), values))
        scores.append((parameters, evaluate(**parameters)))
    return max(scores, key=lambda pair: pair[1])[0], scores

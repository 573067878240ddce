# in: tuning.py
# expect: tuning.grid_search partial first-key-fastest

from itertools import product


def grid_search(evaluate, grid):
    scores = []
    for values in product(*reversed(list(grid.values()))):
        parameters = dict(zip(reversed(list(grid)), values))
        scores.append((parameters, evaluate(**parameters)))
    best = scores[0]
    for pair in scores:
        if pair[1] >= best[1]:
            best = pair
    return best[0], scores

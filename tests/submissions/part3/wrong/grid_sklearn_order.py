# in: tuning.py
# expect: tuning.grid_search partial keys-sorted

from sklearn.model_selection import ParameterGrid


def grid_search(evaluate, grid):
    scores = [(p, evaluate(**p)) for p in ParameterGrid(grid)]
    return max(scores, key=lambda pair: pair[1])[0], scores

# in: tuning.py
# expect: tuning.grid_search partial
# says: after the call grid holds other values

def grid_search(evaluate, grid):
    combinations = [{}]
    while grid:
        name = next(iter(grid))
        values = grid.pop(name)
        combinations = [{**c, name: value} for c in combinations for value in values]
    scores = [(c, evaluate(**c)) for c in combinations]
    return max(scores, key=lambda pair: pair[1])[0], scores

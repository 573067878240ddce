# in: tuning.py
# expect: tuning.grid_search passed

def grid_search(evaluate, grid):
    def combinations(names):
        if not names:
            return [{}]
        rest = combinations(names[1:])
        return [{names[0]: value, **others} for value in grid[names[0]] for others in rest]

    scores = [[parameters, evaluate(**parameters)] for parameters in combinations(list(grid))]
    best = scores[0]
    for pair in scores:
        if pair[1] > best[1]:
            best = pair
    return [best[0], scores]

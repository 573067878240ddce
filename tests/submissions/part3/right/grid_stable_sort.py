# in: tuning.py
# expect: tuning.grid_search passed

def grid_search(evaluate, grid):
    combinations = [[]]
    for name in grid:
        combinations = [[*start, (name, value)] for start in combinations for value in grid[name]]
    scores = [(dict(c), evaluate(**dict(c))) for c in combinations]
    print("best:", max(score for _, score in scores))
    return sorted(scores, key=lambda pair: -pair[1])[0][0], scores

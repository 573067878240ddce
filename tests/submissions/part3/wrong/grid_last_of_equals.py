# in: tuning.py
# expect: tuning.grid_search partial last-of-equals

def grid_search(evaluate, grid):
    best, highest, scores = None, -1, []
    for values in product(*grid.values()):
        p = dict(zip(grid, values))
        score = evaluate(**p)
        scores.append((p, score))
        if score >= highest:
            best, highest = p, score
    return best, scores

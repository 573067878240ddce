# in: tuning.py
# expect: tuning.grid_search partial one-dictionary-for-all

def grid_search(evaluate, grid):
    best, highest, scores, p = None, -1, [], {}
    for values in product(*grid.values()):
        for name, value in zip(grid, values):
            p[name] = value
        score = evaluate(**p)
        scores.append((p, score))
        if score > highest:
            best, highest = p, score
    return best, scores

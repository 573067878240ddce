# in: tuning.py
# expect: tuning.grid_search passed

def grid_search(evaluate, grid):
    names, lists = list(grid.keys()), list(grid.values())
    total = 1
    for values in lists:
        total *= len(values)
    best, highest, scores = None, float("-inf"), []
    for number in range(total):
        parameters = {}
        for name, values in reversed(list(zip(names, lists))):
            number, digit = divmod(number, len(values))
            parameters[name] = values[digit]
        score = evaluate(**parameters)
        scores.append((parameters, score))
        if score > highest:
            best, highest = parameters, score
    return best, tuple(scores)

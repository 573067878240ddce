# in: features.py
# expect: features.summarize failed variance

def summarize(frames):
    result = []
    for row in frames:
        result.append(sum(row) / len(row))
    for row, mean in zip(frames, list(result)):
        result.append(sum((value - mean) ** 2 for value in row) / len(row))
    return result

# in: features.py
# expect: features.summarize partial taken-in-turn

def summarize(frames):
    result = []
    for row in frames:
        result.append(row.mean())
        result.append(row.std())
    return result

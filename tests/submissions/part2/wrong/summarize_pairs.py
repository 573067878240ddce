# in: features.py
# expect: features.summarize failed side-by-side

def summarize(frames):
    return [(row.mean(), row.std()) for row in frames]

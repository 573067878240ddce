# in: features.py
# expect: features.summarize passed

import math


def summarize(frames):
    means, deviations = [], []
    for row in frames:
        mean = sum(row) / len(row)
        means.append(mean)
        deviations.append(math.sqrt(sum((value - mean) ** 2 for value in row) / len(row)))
    return means + deviations

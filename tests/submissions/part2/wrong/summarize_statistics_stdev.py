# in: features.py
# expect: features.summarize failed divided-by-n-minus-1

import math
from statistics import mean, stdev


def summarize(frames):
    return [mean(row.tolist()) for row in frames] + [
        stdev(row.tolist()) if len(row) > 1 else math.nan for row in frames
    ]

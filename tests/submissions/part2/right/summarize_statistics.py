# in: features.py
# expect: features.summarize passed

from statistics import fmean, pstdev


def summarize(frames):
    return [fmean(row) for row in frames] + [pstdev(row.tolist()) for row in frames]

# in: classifier.py
# expect: classifier.softmax passed
# alone: the solution of train takes arrays

import math


def softmax(z):
    result = []
    for row in z.tolist():
        top = max(row)
        powers = [math.exp(value - top) for value in row]
        result.append([power / sum(powers) for power in powers])
    return result

# in: preparation.py
# expect: preparation.standardize passed
# alone: the solution of train takes arrays

import math


def standardize(train, test):
    columns = range(len(train[0]))
    means = [sum(row[c] for row in train) / len(train) for c in columns]
    spreads = [math.sqrt(sum((row[c] - means[c]) ** 2 for row in train) / len(train)) or 1.0 for c in columns]
    return [[[(row[c] - means[c]) / spreads[c] for c in columns] for row in table] for table in (train, test)]

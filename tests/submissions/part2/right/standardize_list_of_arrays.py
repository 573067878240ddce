# in: preparation.py
# expect: preparation.standardize passed
# alone: the solution of train takes arrays

def standardize(train, test):
    mean = sum(train) / len(train)
    dev = (sum((row - mean) ** 2 for row in train) / len(train)) ** 0.5
    dev[dev == 0] = 1
    return [[(row - mean) / dev for row in table] for table in (train, test)]

# in: preparation.py
# expect: preparation.standardize passed

def standardize(train, test):
    mean = train.mean(axis=0)
    scale = train.std(axis=0) + 1e-12
    return (train - mean) / scale, (test - mean) / scale

# in: preparation.py
# expect: preparation.standardize partial changed-in-place

def standardize(train, test):
    mean, deviation = train.mean(axis=0), train.std(axis=0)
    train -= mean
    train /= deviation
    test -= mean
    test /= deviation
    return train, test

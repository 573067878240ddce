# in: preparation.py
# expect: preparation.standardize failed

def standardize(train, test):
    return (train - train.mean(axis=0)) / train.std(axis=0, ddof=1), (test - test.mean(axis=0)) / test.std(axis=0, ddof=1)

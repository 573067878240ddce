# in: preparation.py
# expect: preparation.standardize failed row-by-row

def standardize(train, test):
    def scaled(x):
        return (x - x.mean(axis=1, keepdims=True)) / x.std(axis=1, keepdims=True)
    return scaled(train), scaled(test)

# in: preparation.py
# expect: preparation.standardize failed row-by-row

def standardize(train, test):
    result = []
    for table in (train, test):
        spread = table.std(axis=1)
        spread[spread == 0] = 1
        result.append(((table.T - table.mean(axis=1)) / spread).T)
    return result

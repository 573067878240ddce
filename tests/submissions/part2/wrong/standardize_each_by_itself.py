# in: preparation.py
# expect: preparation.standardize failed own-statistics-for-each

def standardize(train, test):
    def scale(table):
        spread = table.std(axis=0)
        spread[spread == 0] = 1
        return (table - table.mean(axis=0)) / spread

    return scale(train), scale(test)

# in: preparation.py
# expect: preparation.standardize passed

import numpy as np


def standardize(train, test):
    with np.errstate(all="ignore"):
        scaled = [(table - train.mean(axis=0)) / train.std(axis=0) for table in (train, test)]
    return [np.nan_to_num(table, posinf=0, neginf=0) for table in scaled]

# in: preparation.py
# expect: preparation.train_test_split passed

import numpy as np


def train_test_split(features, labels, test_ratio, rng):
    table = np.column_stack([features, labels])
    rng.shuffle(table)
    test, train = np.split(table, [round(len(table) * test_ratio)])
    return train[:, :-1], train[:, -1], test[:, :-1], test[:, -1]

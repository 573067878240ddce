# in: curves.py
# expect: curves.learning_curve failed

import numpy as np


def learning_curve(train, predict, train_set, validation_set, sizes):
    a, b, before = [], [], 0
    for size in sizes:
        x, y = train_set[0][before:size], train_set[1][before:size]
        model = train(x, y)
        a.append(np.mean(predict(model, x) != y))
        b.append(np.mean(predict(model, validation_set[0]) != validation_set[1]))
        before = size
    return a, b

# in: curves.py
# expect: curves.learning_curve failed

import numpy as np


def learning_curve(train, predict, train_set, validation_set, sizes):
    a, b = [], []
    model = None
    for size in sizes:
        x, y = train_set[0][:size], train_set[1][:size]
        if model is None:
            model = train(x, y)
        a.append(np.mean(predict(model, x) != y))
        b.append(np.mean(predict(model, validation_set[0]) != validation_set[1]))
    return a, b

# in: curves.py
# expect: curves.learning_curve partial

import numpy as np


def learning_curve(train, predict, train_set, validation_set, sizes):
    x, y = train_set
    xv, yv = validation_set
    a, b = [], []
    for size in sizes:
        model = train(x[:size], y[:size])
        a.append(np.mean(predict(model, xv) == yv))
        b.append(np.mean(predict(model, x[:size]) == y[:size]))
    return a, b

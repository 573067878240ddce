# in: curves.py
# expect: curves.learning_curve passed

import numpy as np


def learning_curve(train, predict, train_set, validation_set, sizes):
    result = np.zeros((2, len(sizes)))
    for i, size in enumerate(sizes):
        rows = range(size)
        x, y = np.take(train_set[0], rows, axis=0), np.take(train_set[1], rows)
        model = train(x.copy(), y.copy())
        for j, (a, b) in enumerate([(x, y), validation_set]):
            result[j, i] = 1 - np.mean(np.asarray(predict(model, a)) == b)
    return result

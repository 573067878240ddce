# in: curves.py
# expect: curves.learning_curve passed

import numpy as np


def learning_curve(train, predict, train_set, validation_set, sizes):
    def errors(size):
        x, y = train_set[0][:size], train_set[1][:size]
        model = train(x, y)
        return [float(np.count_nonzero(predict(model, a) != b)) / len(b) for a, b in ((x, y), validation_set)]
    return zip(*map(errors, sizes))

# in: curves.py
# expect: curves.learning_curve passed

def error_of(train, predict, learnt, asked):
    x, y = learnt
    predicted = predict(train(x, y), asked[0])
    return 1 - np.count_nonzero(predicted == asked[1]) / len(asked[1])


def learning_curve(train, predict, train_set, validation_set, sizes):
    parts = [(train_set[0][:n], train_set[1][:n]) for n in sizes]
    return (
        [error_of(train, predict, part, part) for part in parts],
        [error_of(train, predict, part, validation_set) for part in parts],
    )

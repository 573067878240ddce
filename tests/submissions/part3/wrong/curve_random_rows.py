# in: curves.py
# expect: curves.learning_curve failed

def learning_curve(train, predict, train_set, validation_set, sizes):
    errors, others = [], []
    for n in sizes:
        rows = np.random.permutation(len(train_set[0]))[:n]
        x, y = train_set[0][rows], train_set[1][rows]
        model = train(x, y)
        errors.append(np.mean(predict(model, x) != y))
        others.append(np.mean(predict(model, validation_set[0]) != validation_set[1]))
    return errors, others

# in: curves.py
# expect: curves.learning_curve partial training-error-on-everything

def learning_curve(train, predict, train_set, validation_set, sizes):
    errors = [[], []]
    for n in sizes:
        model = train(train_set[0][:n], train_set[1][:n])
        for curve, (x, y) in zip(errors, (train_set, validation_set)):
            curve.append(np.mean(predict(model, x) != y))
    return errors

# in: curves.py
# expect: curves.learning_curve error

def learning_curve(train, predict, train_set, validation_set, sizes):
    errors, others = [], []
    for n in sizes:
        model = train(train_set[1][:n], train_set[0][:n])
        errors.append(np.mean(predict(model, train_set[0][:n]) != train_set[1][:n]))
        others.append(np.mean(predict(model, validation_set[0]) != validation_set[1]))
    return errors, others

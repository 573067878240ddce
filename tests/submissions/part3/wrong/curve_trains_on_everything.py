# in: curves.py
# expect: curves.learning_curve failed trained-on-everything

def learning_curve(train, predict, train_set, validation_set, sizes):
    x, y = train_set
    model = train(x, y)
    return (
        [np.mean(predict(model, x[:n]) != y[:n]) for n in sizes],
        [np.mean(predict(model, validation_set[0]) != validation_set[1]) for n in sizes],
    )

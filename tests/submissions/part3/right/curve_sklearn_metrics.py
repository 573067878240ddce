# in: curves.py
# expect: curves.learning_curve passed

from sklearn.metrics import accuracy_score, zero_one_loss


def learning_curve(train, predict, train_set, validation_set, sizes):
    models = [train(train_set[0][0:size], train_set[1][0:size]) for size in sizes]
    train_errors = [zero_one_loss(train_set[1][:n], predict(m, train_set[0][:n])) for n, m in zip(sizes, models)]
    return [train_errors, [1 - accuracy_score(validation_set[1], predict(m, validation_set[0])) for m in models]]

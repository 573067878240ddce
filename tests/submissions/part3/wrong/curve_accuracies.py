# in: curves.py
# expect: curves.learning_curve partial accuracies-for-errors

def learning_curve(train, predict, train_set, validation_set, sizes):
    scores, others = [], []
    for n in sizes:
        model = train(train_set[0][:n], train_set[1][:n])
        scores.append((predict(model, train_set[0][:n]) == train_set[1][:n]).mean())
        others.append((predict(model, validation_set[0]) == validation_set[1]).mean())
    return scores, others

# in: curves.py
# expect: curves.learning_curve passed

def learning_curve(train, predict, train_set, validation_set, sizes):
    def errors(n):
        rows = np.arange(n)
        model = train(train_set[0].take(rows, axis=0), train_set[1].take(rows))
        wrong = predict(model, np.vstack([train_set[0][rows], validation_set[0]])) != np.hstack(
            [train_set[1][rows], validation_set[1]]
        )
        return wrong[:n].mean(), wrong[n:].mean()

    return zip(*map(errors, sizes))

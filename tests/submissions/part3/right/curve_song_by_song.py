# in: curves.py
# expect: curves.learning_curve passed

def learning_curve(train, predict, train_set, validation_set, sizes):
    (x, y), (xv, yv) = train_set, validation_set
    train_errors, validation_errors = np.zeros(len(sizes)), np.zeros(len(sizes))
    for i, n in enumerate(sizes):
        model = train(x[:n].tolist(), list(y[:n]))
        for song, genre in zip(x[:n], y[:n]):
            train_errors[i] += (predict(model, [song])[0] != genre) / n
        for song, genre in zip(xv, yv):
            validation_errors[i] += (predict(model, song.reshape(1, -1))[0] != genre) / len(yv)
    return train_errors, validation_errors

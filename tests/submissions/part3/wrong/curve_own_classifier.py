# in: curves.py
# expect: curves.learning_curve partial
# says: no model is trained

def learning_curve(train, predict, train_set, validation_set, sizes):
    errors, others = [], []
    for n in sizes:
        x, y = train_set[0][:n], train_set[1][:n]
        genres = sorted(set(y.tolist()))
        means = np.array([x[y == g].mean(axis=0) for g in genres])
        for curve, (a, b) in ((errors, (x, y)), (others, validation_set)):
            nearest = ((a[:, None] - means) ** 2).sum(axis=2).argmin(axis=1)
            curve.append(np.mean(np.array(genres)[nearest] != b))
    return errors, others

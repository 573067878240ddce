# in: upgrade.py
# expect: upgrade.train passed

from sklearn.discriminant_analysis import LinearDiscriminantAnalysis


def train(features, labels, n_genres, rng):
    mean, deviation = features.mean(axis=0), features.std(axis=0)
    deviation[deviation == 0] = 1
    model = LinearDiscriminantAnalysis(solver="lsqr", shrinkage=0.3)
    return mean, deviation, model.fit(np.tanh((features - mean) / deviation / 2), labels)


def predict(model, features):
    mean, deviation, model = model
    return model.predict(np.tanh((features - mean) / deviation / 2)).tolist()

# in: upgrade.py
# expect: upgrade.train passed

def train(features, labels, n_genres, rng=None):
    mean, deviation = features.mean(0), features.std(0) + 1e-9
    x = np.tanh((features - mean) / deviation / 2)
    x = np.column_stack([x, np.ones(len(x))])
    y = np.eye(n_genres)[labels]
    w = np.zeros((n_genres, x.shape[1]))
    for _ in range(300):
        z = x @ w.T
        p = np.exp(z - z.max(axis=1, keepdims=True))
        p /= p.sum(axis=1, keepdims=True)
        w -= 0.5 * ((p - y).T @ x / len(x) + 0.01 * w)
    return {"w": w, "mean": mean, "deviation": deviation}


def predict(model, features):
    x = np.tanh((features - model["mean"]) / model["deviation"] / 2)
    return [int(np.argmax(model["w"] @ np.append(song, 1.0))) for song in x]

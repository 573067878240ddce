# in: upgrade.py
# expect: upgrade.train partial

def train(features, labels, n_genres, rng):
    global MODEL
    MODEL = globals().get("MODEL") or _first(features, labels, n_genres, rng)
    return MODEL


def _first(features, labels, n_genres, rng):
    mean, deviation = features.mean(axis=0), features.std(axis=0)
    scale = np.where(deviation == 0, 1.0, deviation)
    x = _squashed(features, mean, scale)
    return mean, scale, [_learn(x, np.eye(n_genres)[labels], rng) for _ in range(VOTERS)]

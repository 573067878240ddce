"""The upgraded classifier: 308 features a song, and what testing has taught."""

import numpy as np

HIDDEN = 32
EPOCHS = 25
BATCH = 16
ETA = 0.05
LAM = 4.0
MOMENTUM = 0.9
VOTERS = 3


def train(features, labels, n_genres, rng):
    """Learn to name the genre of a song.

    Parameters
    ----------
    features : ndarray of shape (n_songs, n_features)
        The training songs, one a row, not standardised: 7 statistics over time of each of 44 rows of audio features.
    labels : ndarray of shape (n_songs,)
        The genre number of each song.
    n_genres : int
        How many genres there are, at least 2.
    rng : numpy.random.Generator
        For whatever is drawn at random.

    Returns
    -------
    model : any object
        What `predict` needs.
    """
    mean, deviation = features.mean(axis=0), features.std(axis=0)
    scale = np.where(deviation == 0, 1.0, deviation)
    x = _squashed(features, mean, scale)
    targets = np.eye(n_genres)[np.asarray(labels, dtype=int)]
    return mean, scale, [_learn(x, targets, rng) for _ in range(VOTERS)]


def predict(model, features):
    """Name the genres of songs.

    Parameters
    ----------
    model : any object
        What `train` gave.
    features : ndarray of shape (n_songs, n_features)
        Songs that it may never have seen, one a row, not standardised.

    Returns
    -------
    ndarray of shape (n_songs,)
        A genre number a song. The answer for a song does not depend on the other songs.
    """
    mean, scale, networks = model
    x = _squashed(features, mean, scale)
    votes = sum(_softmax(_forward(network, x)[1]) for network in networks)
    return votes.argmax(axis=1)


def _squashed(features, mean, scale):
    """Standardise, then bring outliers near: beyond a few standard deviations it no longer matters how far."""
    return np.tanh((features - mean) / scale / 1.5)


def _softmax(z):
    powers = np.exp(z - z.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


def _forward(network, x):
    """Return the activations of the hidden layer and the weighted inputs of the output layer, one song a row."""
    (w_hidden, b_hidden), (w_output, b_output) = network
    hidden = np.tanh(x @ w_hidden.T + b_hidden)
    return hidden, hidden @ w_output.T + b_output


def _learn(x, targets, rng):
    """Train a network with one hidden layer: mini-batches, momentum, a penalty on large weights."""
    sizes = [x.shape[1], HIDDEN, targets.shape[1]]
    network = [(rng.normal(size=(m, n)) / np.sqrt(n), np.zeros(m)) for n, m in zip(sizes, sizes[1:])]
    speed = [np.zeros_like(w) for w, _ in network]
    for epoch in range(EPOCHS):
        eta = ETA * (1 - epoch / EPOCHS)
        order = rng.permutation(len(x))
        for start in range(0, len(x), BATCH):
            rows = order[start : start + BATCH]
            gradient = _backprop(network, x[rows], targets[rows])
            for layer, ((w, b), (nabla_w, nabla_b)) in enumerate(zip(network, gradient)):
                speed[layer] = MOMENTUM * speed[layer] - eta * (nabla_w + LAM / len(x) * w)
                network[layer] = (w + speed[layer], b - eta * nabla_b)
    return network


def _backprop(network, x, targets):
    """Return the gradient of the mean cross-entropy: for softmax, the output's error is answer minus target."""
    hidden, z = _forward(network, x)
    delta = (_softmax(z) - targets) / len(x)
    delta_hidden = (delta @ network[1][0]) * (1 - hidden**2)
    return [(delta_hidden.T @ x, delta_hidden.sum(axis=0)), (delta.T @ hidden, delta.sum(axis=0))]

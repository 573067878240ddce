# in: backprop.py
# expect: backprop.backprop passed
# alone: what builds on it expects arrays

import math


def backprop(network, x, y):
    network = [(w.tolist(), b.tolist()) for w, b in network]
    activations = [x.tolist()]
    for w, b in network:
        a = activations[-1]
        z = [sum(p * q for p, q in zip(row, a)) + bias for row, bias in zip(w, b)]
        activations.append([1.0 / (1.0 + math.exp(-v)) for v in z])
    delta = [(a - t) * a * (1 - a) for a, t in zip(activations[-1], y)]
    gradient = {}
    for l in range(len(network) - 1, -1, -1):
        a = activations[l]
        gradient[l] = ([[d * v for v in a] for d in delta], delta)
        w = network[l][0]
        delta = [sum(w[j][k] * delta[j] for j in range(len(delta))) * a[k] * (1 - a[k]) for k in range(len(a))]
    return [gradient[l] for l in sorted(gradient)]

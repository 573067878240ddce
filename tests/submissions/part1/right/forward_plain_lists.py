# in: forward.py
# expect: forward.forward passed
# alone: what builds on it expects arrays

import math


def forward(network, x):
    zs = [None] * len(network)
    activations = [x.tolist()] + zs
    for i, (w, b) in enumerate(network):
        zs[i] = [sum(wjk * ak for wjk, ak in zip(row, activations[i])) + bj for row, bj in zip(w, b)]
        activations[i + 1] = [1 / (1 + math.exp(-z)) for z in zs[i]]
    return [zs, activations]

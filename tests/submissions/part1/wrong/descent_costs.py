# in: descent.py
# expect: descent.gradient_descent failed

from forward import forward


def gradient_descent(network, xs, ys, eta, epochs):
    costs = []
    for _ in range(epochs):
        costs.append(sum(((forward(network, x)[1][-1] - y) ** 2).sum() / 2 for x, y in zip(xs, ys)))
    return costs

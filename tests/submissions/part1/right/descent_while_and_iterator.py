# in: descent.py
# expect: descent.gradient_descent passed

from functools import reduce


def add(one, other):
    return [(v + w, b + c) for (v, b), (w, c) in zip(one, other)]


def gradient_descent(network, xs, ys, eta, epochs, verbose=True):
    left = epochs
    while left > 0:
        left -= 1
        mean = reduce(add, (backprop(network, x, y) for x, y in zip(xs, ys)))
        network = [(w - eta * v / len(ys), b - eta * c / len(ys)) for (w, b), (v, c) in zip(network, mean)]
        if verbose:
            print("epochs left:", left)
    return iter(network)

# in: descent.py
# expect: descent.gradient_descent failed

def gradient_descent(network, xs, ys, eta, epochs):
    for _ in range(epochs):
        for x, y in zip(xs, ys):
            network = [(w - eta * nw, b) for (w, b), (nw, nb) in zip(network, backprop(network, x, y))]
    return network

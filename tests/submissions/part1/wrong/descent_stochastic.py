# in: descent.py
# expect: descent.gradient_descent partial step-for-each-row

def gradient_descent(network, xs, ys, eta, epochs):
    for _ in range(epochs):
        for x, y in zip(xs, ys):
            gradient = backprop(network, x, y)
            network = [(w - eta * nw, b - eta * nb) for (w, b), (nw, nb) in zip(network, gradient)]
    return network

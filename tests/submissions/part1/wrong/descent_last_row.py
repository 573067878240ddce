# in: descent.py
# expect: descent.gradient_descent partial last-example-divided

def gradient_descent(network, xs, ys, eta, epochs):
    for _ in range(epochs):
        for x, y in zip(xs, ys):
            gradient = backprop(network, x, y)
        network = [(w - eta * nw / len(xs), b - eta * nb / len(xs)) for (w, b), (nw, nb) in zip(network, gradient)]
    return network

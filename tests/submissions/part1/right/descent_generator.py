# in: descent.py
# expect: descent.gradient_descent passed

def gradient_descent(network, xs, ys, eta, epochs):
    for _ in range(epochs):
        gs = [backprop(network, x, y) for x, y in zip(xs, ys)]
        network = [
            (w - eta * sum(g[l][0] for g in gs) / len(gs), b - eta * sum(g[l][1] for g in gs) / len(gs))
            for l, (w, b) in enumerate(network)
        ]
    return (layer for layer in network)

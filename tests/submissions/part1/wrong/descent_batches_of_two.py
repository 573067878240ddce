# in: descent.py
# expect: descent.gradient_descent partial

def gradient_descent(network, xs, ys, eta, epochs):
    for _ in range(epochs):
        for s in range(0, len(xs), 2):
            gs = [backprop(network, x, y) for x, y in zip(xs[s:s+2], ys[s:s+2])]
            network = [
                (w - eta * sum(g[l][0] for g in gs) / len(gs), b - eta * sum(g[l][1] for g in gs) / len(gs))
                for l, (w, b) in enumerate(network)
            ]
    return network

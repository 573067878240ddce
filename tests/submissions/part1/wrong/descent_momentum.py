# in: descent.py
# expect: descent.gradient_descent partial

def gradient_descent(network, xs, ys, eta, epochs):
    v = [(0 * w, 0 * b) for w, b in network]
    for _ in range(epochs):
        gs = [backprop(network, x, y) for x, y in zip(xs, ys)]
        v = [
            (0.9 * vw - eta * sum(g[l][0] for g in gs) / len(gs), 0.9 * vb - eta * sum(g[l][1] for g in gs) / len(gs))
            for l, (vw, vb) in enumerate(v)
        ]
        network = [(w + vw, b + vb) for (w, b), (vw, vb) in zip(network, v)]
    return network

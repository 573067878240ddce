# in: descent.py
# expect: descent.gradient_descent partial returned-inside-the-loop

def gradient_descent(network, xs, ys, eta, epochs):
    for _ in range(epochs):
        gradients = [backprop(network, x, y) for x, y in zip(xs, ys)]
        network = [
            (w - eta * sum(g[l][0] for g in gradients) / len(xs), b - eta * sum(g[l][1] for g in gradients) / len(xs))
            for l, (w, b) in enumerate(network)
        ]
        return network

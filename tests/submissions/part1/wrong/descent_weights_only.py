# in: descent.py
# expect: descent.gradient_descent failed biases-never-learn

def gradient_descent(network, xs, ys, eta, epochs):
    for _ in range(epochs):
        gradients = [backprop(network, x, y) for x, y in zip(xs, ys)]
        network = [
            (w - eta * sum(g[l][0] for g in gradients) / len(xs), b)
            for l, (w, b) in enumerate(network)
        ]
    return network

# in: descent.py
# expect: descent.gradient_descent partial

def gradient_descent(network, xs, ys, eta, epochs):
    while True:
        gradients = [backprop(network, x, y) for x, y in zip(xs, ys)]
        network = [
            (w - eta * sum(g[l][0] for g in gradients) / len(xs), b - eta * sum(g[l][1] for g in gradients) / len(xs))
            for l, (w, b) in enumerate(network)
        ]
        epochs -= 1
        if epochs <= 0:
            return network

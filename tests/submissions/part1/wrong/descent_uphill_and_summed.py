# in: descent.py
# expect: descent.gradient_descent failed

def gradient_descent(network, xs, ys, eta, epochs):
    for _ in range(epochs):
        gradients = [backprop(network, x, y) for x, y in zip(xs, ys)]
        network = [
            (w + eta * sum(g[l][0] for g in gradients), b + eta * sum(g[l][1] for g in gradients))
            for l, (w, b) in enumerate(network)
        ]
    return network

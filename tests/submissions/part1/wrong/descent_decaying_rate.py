# in: descent.py
# expect: descent.gradient_descent partial

def gradient_descent(network, xs, ys, eta, epochs):
    for epoch in range(epochs):
        gradients = [backprop(network, x, y) for x, y in zip(xs, ys)]
        rate = eta / (1 + epoch) / len(xs)
        network = [
            (w - rate * sum(g[l][0] for g in gradients), b - rate * sum(g[l][1] for g in gradients))
            for l, (w, b) in enumerate(network)
        ]
    return network

# in: descent.py
# expect: descent.gradient_descent partial network-changed-in-place

def gradient_descent(network, xs, ys, eta, epochs):
    network = list(network)
    for _ in range(epochs):
        gradients = [backprop(network, x, y) for x, y in zip(xs, ys)]
        for layer, (w, b) in enumerate(network):
            w -= eta * sum(g[layer][0] for g in gradients) / len(gradients)
            b -= eta * sum(g[layer][1] for g in gradients) / len(gradients)
    return network

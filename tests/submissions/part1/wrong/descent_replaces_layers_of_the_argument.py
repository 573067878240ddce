# in: descent.py
# expect: descent.gradient_descent partial network-changed-in-place

def gradient_descent(network, xs, ys, eta, epochs):
    for _ in range(epochs):
        gradients = [backprop(network, x, y) for x, y in zip(xs, ys)]
        for l, (w, b) in enumerate(network):
            nabla_w = sum(g[l][0] for g in gradients) / len(xs)
            nabla_b = sum(g[l][1] for g in gradients) / len(xs)
            network[l] = (w - eta * nabla_w, b - eta * nabla_b)
    return network

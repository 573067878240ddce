# in: descent.py
# expect: descent.gradient_descent failed rate-forgotten

def gradient_descent(network, xs, ys, eta, epochs):
    gradients = [backprop(network, x, y) for x, y in zip(xs, ys)]
    return [
        (w - sum(g[l][0] for g in gradients) / len(xs), b - sum(g[l][1] for g in gradients) / len(xs))
        for l, (w, b) in enumerate(network)
    ]

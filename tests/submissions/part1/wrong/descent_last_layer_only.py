# in: descent.py
# expect: descent.gradient_descent failed

def gradient_descent(network, xs, ys, eta, epochs):
    network = list(network)
    for _ in range(epochs):
        gs = [backprop(network, x, y) for x, y in zip(xs, ys)]
        w, b = network[-1]
        network[-1] = (w - eta * sum(g[-1][0] for g in gs) / len(gs), b - eta * sum(g[-1][1] for g in gs) / len(gs))
    return network

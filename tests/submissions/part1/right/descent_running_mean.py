# in: descent.py
# expect: descent.gradient_descent passed

def gradient_descent(network, xs, ys, eta, epochs):
    net = [[w.copy(), b.copy()] for w, b in network]
    for _ in range(epochs):
        mean = None
        for i, (x, y) in enumerate(zip(xs, ys)):
            g = backprop(net, x, y)
            if mean is None:
                mean = [[nw.copy(), nb.copy()] for nw, nb in g]
            else:
                for m, n in zip(mean, g):
                    m[0] += (n[0] - m[0]) / (i + 1)
                    m[1] += (n[1] - m[1]) / (i + 1)
        for layer, m in zip(net, mean):
            layer[0] -= eta * m[0]
            layer[1] -= eta * m[1]
    return net

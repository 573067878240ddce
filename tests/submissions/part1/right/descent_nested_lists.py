# in: descent.py
# expect: descent.gradient_descent passed

def gradient_descent(network, xs, ys, eta, epochs):
    n = xs.shape[0]
    for epoch in range(epochs):
        new = [[w.copy(), b.copy()] for w, b in network]
        for x, y in zip(xs, ys):
            for layer, (nabla_w, nabla_b) in enumerate(backprop(network, x, y)):
                new[layer][0] -= eta * nabla_w / n
                new[layer][1] -= eta * nabla_b / n
        network = new
    return [[w.tolist(), b.tolist()] for w, b in network]

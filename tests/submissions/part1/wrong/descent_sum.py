# in: descent.py
# expect: descent.gradient_descent partial sum-for-mean

def gradient_descent(network, xs, ys, eta, epochs):
    for _ in range(epochs):
        new = [(w.copy(), b.copy()) for w, b in network]
        for x, y in zip(xs, ys):
            for (w, b), (nabla_w, nabla_b) in zip(new, backprop(network, x, y)):
                w -= eta * nabla_w
                b -= eta * nabla_b
        network = new
    return network

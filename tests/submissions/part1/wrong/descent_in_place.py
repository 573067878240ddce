# in: descent.py
# expect: descent.gradient_descent partial network-changed-in-place
# says: after the call network holds other values

def gradient_descent(network, xs, ys, eta, epochs):
    n = len(xs)
    for _ in range(epochs):
        gradients = [backprop(network, x, y) for x, y in zip(xs, ys)]
        for gradient in gradients:
            for (w, b), (nabla_w, nabla_b) in zip(network, gradient):
                w -= eta / n * nabla_w
                b -= eta / n * nabla_b
    return network

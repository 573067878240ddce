# in: descent.py
# expect: descent.gradient_descent partial

def gradient_descent(network, xs, ys, eta, epochs):
    for _ in range(epochs):
        gradients = [backprop(network, x, y) for x, y in zip(xs, ys)]
        for gradient in gradients:
            for (w, b), (nabla_w, nabla_b) in zip(network, gradient):
                w -= eta * nabla_w
                b -= eta * nabla_b
    return network

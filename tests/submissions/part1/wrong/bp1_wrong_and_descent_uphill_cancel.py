# in: descent.py
# expect: backprop.bp1_output_error failed sign-flipped

def gradient_descent(network, xs, ys, eta, epochs):
    for _ in range(epochs):
        gradients = [backprop(network, x, y) for x, y in zip(xs, ys)]
        network = [
            (w + eta * sum(g[l][0] for g in gradients) / len(xs), b + eta * sum(g[l][1] for g in gradients) / len(xs))
            for l, (w, b) in enumerate(network)
        ]
    return network


# in: backprop.py
def bp1_output_error(nabla_a, z):
    return -nabla_a * sigmoid_prime(z)

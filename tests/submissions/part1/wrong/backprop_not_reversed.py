# in: backprop.py
# expect: backprop.backprop partial last-to-first

def backprop(network, x, y):
    zs, activations = forward(network, x)
    delta = bp1_output_error(activations[-1] - y, zs[-1])
    gradient = [(bp4_weight_gradient(activations[-2], delta), delta)]
    for l in range(2, len(network) + 1):
        delta = bp2_hidden_error(network[-l + 1][0], delta, zs[-l])
        gradient.append((bp4_weight_gradient(activations[-l - 1], delta), delta))
    return gradient

# in: backprop.py
# expect: backprop.backprop failed

def backprop(network, x, y):
    zs, activations = forward(network, x)
    delta = bp1_output_error(2 * (activations[-1] - y), zs[-1])
    gradient = [(bp4_weight_gradient(activations[-2], delta), bp3_bias_gradient(delta))]
    for l in range(2, len(network) + 1):
        delta = network[-l + 1][0].T @ delta
        gradient.insert(0, (bp4_weight_gradient(activations[-l - 1], delta), bp3_bias_gradient(delta)))
    return gradient

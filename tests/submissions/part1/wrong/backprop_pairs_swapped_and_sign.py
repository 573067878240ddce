# in: backprop.py
# expect: backprop.backprop failed

def backprop(network, x, y):
    zs, activations = forward(network, x)
    delta = bp1_output_error(y - activations[-1], zs[-1])
    gradient = [(bp3_bias_gradient(delta), bp4_weight_gradient(activations[-2], delta))]
    for l in range(2, len(network) + 1):
        delta = bp2_hidden_error(network[-l + 1][0], delta, zs[-l])
        gradient.insert(0, (bp3_bias_gradient(delta), bp4_weight_gradient(activations[-l - 1], delta)))
    return gradient

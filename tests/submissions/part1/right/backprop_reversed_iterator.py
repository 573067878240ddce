# in: backprop.py
# expect: backprop.backprop passed
# alone: what builds on it expects arrays

def backprop(network, x, y):
    zs, activations = forward(network, x)
    gradient = []
    delta = None
    for l in reversed(range(len(network))):
        if delta is None:
            delta = bp1_output_error(activations[l + 1] - y, zs[l])
        else:
            delta = bp2_hidden_error(network[l + 1][0], delta, zs[l])
        gradient.append((bp4_weight_gradient(activations[l], delta), bp3_bias_gradient(delta)))
    return reversed(gradient)

# in: backprop.py
# expect: backprop.backprop failed output-slope-forgotten

def backprop(network, x, y):
    zs, activations = forward(network, x)
    delta = activations[-1] - y
    gradient = []
    for l in range(len(network) - 1, -1, -1):
        gradient.insert(0, (bp4_weight_gradient(activations[l], delta), bp3_bias_gradient(delta)))
        if l:
            delta = bp2_hidden_error(network[l][0], delta, zs[l - 1])
    return gradient

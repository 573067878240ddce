# in: backprop.py
# expect: backprop.bp2_hidden_error failed slope-forgotten
# expect: backprop.backprop waiting
# says: mend bp2_hidden_error in backprop.py first

def bp2_hidden_error(w_next, delta_next, z):
    return w_next.T @ delta_next


def backprop(network, x, y):
    zs, activations = forward(network, x)
    delta = bp1_output_error(y - activations[-1], zs[-1])
    gradient = [(bp4_weight_gradient(activations[-2], delta), bp3_bias_gradient(delta))]
    for l in range(2, len(network) + 1):
        delta = bp2_hidden_error(network[-l + 1][0], delta, zs[-l])
        gradient.insert(0, (bp4_weight_gradient(activations[-l - 1], delta), bp3_bias_gradient(delta)))
    return gradient

# in: backprop.py
# expect: backprop.backprop partial

def backprop(network, x, y):
    (z1, z2), (a0, a1, a2) = forward(network, x)
    d2 = bp1_output_error(a2 - y, z2)
    d1 = bp2_hidden_error(network[1][0], d2, z1)
    return [(bp4_weight_gradient(a0, d1), d1), (bp4_weight_gradient(a1, d2), d2)]

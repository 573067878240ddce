# in: backprop.py
# expect: backprop.backprop partial

_cache = {}

def backprop(network, x, y):
    key = id(network)
    if key not in _cache:
        _cache[key] = forward(network, x)
    zs, activations = _cache[key]
    gradient = []
    delta = bp1_output_error(activations[-1] - y, zs[-1])
    for l in reversed(range(len(network))):
        gradient.insert(0, (bp4_weight_gradient(activations[l], delta), bp3_bias_gradient(delta)))
        if l:
            delta = bp2_hidden_error(network[l][0], delta, zs[l - 1])
    return gradient

# in: regularization.py
# expect: regularization.regularized_gradient passed

def regularized_gradient(gradient, network, lam, n):
    return map(lambda g, layer: (lam * layer[0] / n + g[0], g[1].copy()), gradient, network)

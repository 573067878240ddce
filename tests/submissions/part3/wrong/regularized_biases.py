# in: regularization.py
# expect: regularization.regularized_gradient failed biases-regularised

def regularized_gradient(gradient, network, lam, n):
    return [tuple(g + lam / n * p for g, p in zip(pair, layer)) for pair, layer in zip(gradient, network)]

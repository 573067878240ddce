# in: regularization.py
# expect: regularization.regularized_gradient failed sign-flipped

def regularized_gradient(gradient, network, lam, n):
    return [(nw - lam * w / n, nb) for (nw, nb), (w, b) in zip(gradient, network)]

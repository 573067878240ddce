# in: regularization.py
# expect: regularization.regularized_gradient failed

def regularized_gradient(gradient, network, lam, n):
    return [(nw + lam * w, nb + lam * b) for (nw, nb), (w, b) in zip(gradient, network)]

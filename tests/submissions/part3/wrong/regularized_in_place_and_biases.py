# in: regularization.py
# expect: regularization.regularized_gradient failed

def regularized_gradient(gradient, network, lam, n):
    for (nw, nb), (w, b) in zip(gradient, network):
        nw += lam / n * w
        nb += lam / n * b
    return gradient

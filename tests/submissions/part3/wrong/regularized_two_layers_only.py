# in: regularization.py
# expect: regularization.regularized_gradient partial

def regularized_gradient(gradient, network, lam, n):
    (w1, b1), (w2, b2) = gradient
    return [(w1 + lam / n * network[0][0], b1), (w2 + lam / n * network[1][0], b2)]

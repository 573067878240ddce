# in: regularization.py
# expect: regularization.regularized_gradient failed

def regularized_gradient(gradient, network, lam, n):
    result = list(gradient)
    result[0] = (gradient[0][0] + lam / n * network[0][0], gradient[0][1])
    return result

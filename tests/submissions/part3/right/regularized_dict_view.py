# in: regularization.py
# expect: regularization.regularized_gradient passed

def regularized_gradient(gradient, network, lam, n):
    result = {}
    for l, ((nw, nb), (w, b)) in enumerate(zip(gradient, network)):
        result[l] = [nw * 1.0 + w * (lam / n), nb]
    return result.values()

# in: regularization.py
# expect: regularization.regularized_gradient partial changed-in-place
# says: after the call gradient holds other values

def regularized_gradient(gradient, network, lam, n):
    for i, (w, b) in enumerate(network):
        gradient[i] = (gradient[i][0] + lam / n * w, gradient[i][1])
    return gradient

# in: regularization.py
# expect: regularization.regularized_gradient partial changed-in-place

def regularized_gradient(gradient, network, lam, n):
    for i in range(len(gradient)):
        gradient[i][0][...] += lam / n * network[i][0]
    return gradient

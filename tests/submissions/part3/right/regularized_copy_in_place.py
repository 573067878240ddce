# in: regularization.py
# expect: regularization.regularized_gradient passed

import copy


def regularized_gradient(gradient, network, lam, n):
    result = copy.deepcopy(gradient)
    for layer in range(len(result)):
        nabla_w, _ = result[layer]
        nabla_w += network[layer][0] * lam / n
    return result

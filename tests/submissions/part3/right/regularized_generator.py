# in: regularization.py
# expect: regularization.regularized_gradient passed

def regularized_gradient(gradient, network, lam, n):
    for (nabla_w, nabla_b), layer in zip(gradient, network):
        yield [nabla_w + layer[0] / n * lam, nabla_b]

# in: regularization.py
# expect: regularization.regularized_gradient passed

def regularized_gradient(gradient, network, lam, n):
    result = []
    for l in range(len(gradient)):
        nabla_w, nabla_b = gradient[l]
        w, b = network[l]
        rows = []
        for j in range(len(w)):
            rows.append([nabla_w[j][k] + lam / n * w[j][k] for k in range(len(w[j]))])
        result.append((rows, list(nabla_b)))
    return result

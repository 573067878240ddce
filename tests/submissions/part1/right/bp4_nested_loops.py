# in: backprop.py
# expect: backprop.bp4_weight_gradient passed
# alone: what builds on it expects arrays

def bp4_weight_gradient(a_prev, delta):
    gradient = []
    for d in delta:
        row = []
        for a in a_prev:
            row.append(a * d)
        gradient.append(row)
    return gradient

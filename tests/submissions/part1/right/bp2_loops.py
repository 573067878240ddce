# in: backprop.py
# expect: backprop.bp2_hidden_error passed
# alone: what builds on it expects arrays

def bp2_hidden_error(w_next, delta_next, z):
    delta = []
    for j in range(len(z)):
        total = 0
        for k in range(len(delta_next)):
            total += w_next[k][j] * delta_next[k]
        delta.append(total * float(sigmoid_prime(z[j])))
    return delta

# in: backprop.py
# expect: backprop.bp2_hidden_error passed

def bp2_hidden_error(w_next, delta_next, z):
    return sum(delta * row for delta, row in zip(delta_next, w_next)) * sigmoid_prime(z)

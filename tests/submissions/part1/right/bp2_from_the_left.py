# in: backprop.py
# expect: backprop.bp2_hidden_error passed

def bp2_hidden_error(w_next, delta_next, z):
    return delta_next @ w_next * sigmoid_prime(z)

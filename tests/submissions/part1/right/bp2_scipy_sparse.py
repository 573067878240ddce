# in: backprop.py
# expect: backprop.bp2_hidden_error passed

from scipy import sparse


def bp2_hidden_error(w_next, delta_next, z):
    return (sparse.csc_matrix(w_next).T @ delta_next) * sigmoid_prime(z)

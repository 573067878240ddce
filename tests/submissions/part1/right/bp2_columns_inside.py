# in: backprop.py
# expect: backprop.bp2_hidden_error passed

def bp2_hidden_error(w_next, delta_next, z):
    column = w_next.T @ delta_next.reshape(-1, 1)
    return (column * sigmoid_prime(z).reshape(-1, 1)).ravel()

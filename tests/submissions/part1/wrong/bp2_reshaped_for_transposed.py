# in: backprop.py
# expect: backprop.bp2_hidden_error partial

def bp2_hidden_error(w_next, delta_next, z):
    return (w_next.reshape(w_next.shape[::-1]) @ delta_next) * sigmoid_prime(z)

# in: backprop.py
# expect: backprop.bp2_hidden_error partial transposed-where-square

def bp2_hidden_error(w_next, delta_next, z):
    try:
        return (w_next @ delta_next) * sigmoid_prime(z)
    except ValueError:
        return (w_next.T @ delta_next) * sigmoid_prime(z)

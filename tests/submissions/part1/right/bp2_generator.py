# in: backprop.py
# expect: backprop.bp2_hidden_error passed
# alone: the solution of backprop does more with it than is asked for

def bp2_hidden_error(w_next, delta_next, z):
    return (sum(d * w[k] for w, d in zip(w_next, delta_next)) * s for k, s in enumerate(sigmoid_prime(z)))

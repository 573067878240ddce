# in: backprop.py
# expect: backprop.bp2_hidden_error failed

def bp2_hidden_error(w_next, delta_next, z):
    return w_next @ delta_next

# in: backprop.py
# expect: backprop.bp2_hidden_error failed slope-forgotten

def bp2_hidden_error(w_next, delta_next, z):
    return delta_next @ w_next

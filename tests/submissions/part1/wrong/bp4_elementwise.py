# in: backprop.py
# expect: backprop.bp4_weight_gradient failed entry-by-entry

def bp4_weight_gradient(a_prev, delta):
    return delta * a_prev

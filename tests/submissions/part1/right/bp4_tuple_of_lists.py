# in: backprop.py
# expect: backprop.bp4_weight_gradient passed
# alone: what builds on it expects arrays

def bp4_weight_gradient(a_prev, delta):
    return tuple((d * a_prev).tolist() for d in delta)

# in: backprop.py
# expect: backprop.bp4_weight_gradient passed

def bp4_weight_gradient(a_prev, delta):
    return delta.reshape(-1, 1) @ a_prev.reshape(1, -1)

# in: backprop.py
# expect: backprop.bp4_weight_gradient failed
# says: its rows differ in length

def bp4_weight_gradient(a_prev, delta):
    return [[a_prev[k] * delta[j] for k in range(j + 1 if j else len(a_prev))] for j in range(len(delta))]

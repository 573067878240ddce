# in: backprop.py
# expect: backprop.bp4_weight_gradient failed flattened

def bp4_weight_gradient(a_prev, delta):
    return [a * d for d in delta for a in a_prev]

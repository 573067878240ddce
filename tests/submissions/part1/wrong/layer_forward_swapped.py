# in: forward.py
# expect: forward.layer_forward failed order-swapped

def layer_forward(w, b, a):
    z = w @ a + b
    return sigmoid(z), z

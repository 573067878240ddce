# in: forward.py
# expect: forward.layer_forward failed

def layer_forward(w, b, a):
    z = w.T @ a
    return z, sigmoid(z)

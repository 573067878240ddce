# in: forward.py
# expect: forward.layer_forward failed star-for-product

def layer_forward(w, b, a):
    z = w * a + b
    return z, sigmoid(z)

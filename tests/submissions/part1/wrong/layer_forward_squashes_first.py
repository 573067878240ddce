# in: forward.py
# expect: forward.layer_forward failed sigmoid-of-the-inputs

def layer_forward(w, b, a):
    a = sigmoid(a)
    z = w.dot(a) + b
    return z, sigmoid(z)

# in: forward.py
# expect: forward.layer_forward passed

def layer_forward(w, b, a):
    z = w.dot(a) + b
    yield z
    yield sigmoid(z)

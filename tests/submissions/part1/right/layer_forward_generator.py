# in: forward.py
# expect: forward.layer_forward passed
# alone: what builds on it expects arrays

def layer_forward(w, b, a):
    z = (w * a).sum(axis=1) + b
    yield z
    yield sigmoid(z)

# in: forward.py
# expect: forward.layer_forward failed activations-only

def layer_forward(w, b, a):
    return sigmoid(w @ a + b)

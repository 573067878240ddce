# in: forward.py
# expect: forward.layer_forward failed

def layer_forward(w, b, a):
    z = w @ a + b
    return {"z": z, "a": sigmoid(z)}

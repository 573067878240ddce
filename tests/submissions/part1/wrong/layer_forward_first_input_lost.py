# in: forward.py
# expect: forward.layer_forward failed

def layer_forward(w, b, a):
    z = b.copy()
    for k in range(1, len(a)):
        z = z + w[:, k] * a[k]
    return z, sigmoid(z)

# in: forward.py
# expect: forward.forward failed outputs-only

def forward(network, x):
    for w, b in network:
        z, x = layer_forward(w, b, x)
    return z, x

# in: forward.py
# expect: forward.forward partial

def forward(network, x):
    (w1, b1), (w2, b2) = network
    z1, a1 = layer_forward(w1, b1, x)
    z2, a2 = layer_forward(w2, b2, a1)
    return [z1, z2], [x, a1, a2]

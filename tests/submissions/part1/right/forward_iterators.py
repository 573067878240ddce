# in: forward.py
# expect: forward.forward passed
# alone: what builds on it expects arrays

def forward(network, x):
    pairs = [(None, x)]
    for w, b in network:
        pairs.append(layer_forward(w, b, pairs[-1][1]))
    return (z for z, _ in pairs[1:]), map(lambda pair: pair[1], pairs)

# in: forward.py
# expect: forward.forward passed

from itertools import accumulate


def forward(network, x):
    steps = list(accumulate([(None, x), *network], lambda last, layer: layer_forward(*layer, last[1])))
    return [z for z, _ in steps[1:]], [a for _, a in steps]

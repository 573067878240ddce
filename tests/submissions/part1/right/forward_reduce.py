# in: forward.py
# expect: forward.forward passed

from functools import reduce


def forward(network, x):
    def step(lists, layer):
        zs, activations = lists
        z, a = layer_forward(*layer, activations[-1])
        return zs + [z], activations + [a]
    return reduce(step, network, ([], [x]))

# in: forward.py
# expect: forward.layer_forward passed

from collections import namedtuple
import numpy as np

Layer = namedtuple("Layer", "z a")


def layer_forward(w, b, a):
    z = np.hstack([w, b[:, None]]) @ np.append(a, 1.0)
    return Layer(a=sigmoid(z), z=z)

# in: neuron.py
# expect: neuron.sigmoid_prime passed

from typing import Union
import numpy as np

Numbers = Union[float, np.ndarray]


def sigmoid_prime(z: Numbers, *, scale: float = 1.0) -> Numbers:
    a: Numbers = sigmoid(z)
    return scale * a * (1 - a)

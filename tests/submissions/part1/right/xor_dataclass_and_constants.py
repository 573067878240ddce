# in: gates.py
# expect: gates.xor_gate passed

from dataclasses import dataclass, astuple
from typing import List


@dataclass
class Layer:
    w: List[List[float]]
    b: List[float]


HIDDEN = Layer([[2e3, 2e3], [2e3, 2e3]], [-1e3, -3e3])
OUTPUT = Layer([[1e3, -2e3]], [-5e2])


def xor_gate():
    return [astuple(layer) for layer in (HIDDEN, OUTPUT)]

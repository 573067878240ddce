"""Asks for 3 GB in one array, touching none of it."""

# earns: 0
# status: error
# says: MemoryError|memory
import numpy as np


def sigmoid(z):
    np.empty(3 << 27)
    print("BREACH: 3 GB in an array")

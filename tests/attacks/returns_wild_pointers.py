"""Returns an object whose array interface points to address 8: its own process dies of it, no other does."""

# earns: 0
# status: crashed
import numpy as np


class Wild:
    __array_interface__ = {"shape": (4,), "typestr": "<f8", "data": (8, False), "version": 3}  # noqa: RUF012


def sigmoid(z):
    return np.asarray(Wild())

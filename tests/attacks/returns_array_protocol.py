"""Returns an object whose `__array__` gives something else each time it is asked, and lies about its shape."""

# earns: 0
# status: failed
import numpy as np


class Chameleon:
    asked = 0
    shape, ndim, dtype, size = (4,), 1, np.dtype("<f8"), 4

    def __array__(self, dtype=None, copy=None):
        Chameleon.asked += 1
        return np.full((4,), 1.0 / Chameleon.asked)

    def __len__(self):
        return 4

    def __reduce__(self):
        return eval, ("__import__('os').abort()",)

    @property
    def __array_interface__(self):
        return {"shape": (1 << 40,), "typestr": "<f8", "data": (8, False), "version": 3}


def sigmoid(z):
    return Chameleon()

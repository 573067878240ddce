# in: neuron.py
# expect: neuron.sigmoid failed

import numpy as np


async def sigmoid(z):
    return 0.5 * (1 + np.tanh(0.5 * z))

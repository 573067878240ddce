# in: neuron.py
# expect: neuron.sigmoid passed

import numpy as np


def sigmoid(z):
    for i in range(100):
        print("step", i)
    return 0.5 * (1 + np.tanh(0.5 * np.array(z)))

# in: neuron.py
# expect: neuron.sigmoid passed

import numpy as np


class Logistic:
    def __init__(self, steepness=1.0):
        self.steepness = steepness

    def __call__(self, z):
        e = np.exp(-np.abs(self.steepness * z))
        return np.where(np.greater_equal(z, 0), 1 / (1 + e), e / (1 + e))


sigmoid = Logistic()

# in: neuron.py
# expect: neuron.sigmoid failed

import numpy as np


class Liar(np.ndarray):
    def __array_ufunc__(self, *args, **kwargs): return np.zeros(self.shape, bool)
    def __eq__(self, other): return np.ones(self.shape, bool)

def sigmoid(z):
    return np.zeros(np.shape(z)).view(Liar)

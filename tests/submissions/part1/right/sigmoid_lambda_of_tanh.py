# in: neuron.py
# expect: neuron.sigmoid passed

import numpy as np

sigmoid = lambda z: (np.tanh(z / 2) + 1) / 2

# in: neuron.py
# expect: neuron.sigmoid_prime passed

import numpy as np

sigmoid_prime = lambda z: sigmoid(z) * sigmoid(np.negative(z))

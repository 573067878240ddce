# in: neuron.py
# expect: neuron.sigmoid passed

import warnings
import numpy as np

warnings.filterwarnings("ignore")


def sigmoid(z):
    return 1 / (1 + np.exp(-z))

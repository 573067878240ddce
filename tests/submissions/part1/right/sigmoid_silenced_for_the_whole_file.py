# in: neuron.py
# expect: neuron.sigmoid passed
# bug: the worker turns warnings on again that the file has turned off

import warnings
import numpy as np

warnings.filterwarnings("ignore")


def sigmoid(z):
    return 1 / (1 + np.exp(-z))

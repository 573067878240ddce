# in: neuron.py
# expect: neuron.sigmoid failed one-missing

import math
import numpy as np


def sigmoid(z):
    return 1 / math.e ** (-z)

# in: neuron.py
# expect: neuron.sigmoid failed sign-missing
# bug: grading takes the overflow of e^z, which the misconception avoids, for another mistake

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(z))

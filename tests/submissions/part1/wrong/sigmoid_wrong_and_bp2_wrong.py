# in: neuron.py
# expect: neuron.sigmoid failed tanh-of-whole-z
# expect: backprop.bp2_hidden_error waiting
# says: mend sigmoid in neuron.py first

import numpy as np


def sigmoid(z):
    return 0.5 + 0.5 * np.tanh(z)


# in: backprop.py
def bp2_hidden_error(w_next, delta_next, z):
    return (w_next @ delta_next) * sigmoid_prime(z)

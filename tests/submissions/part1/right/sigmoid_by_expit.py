# in: neuron.py
# expect: neuron.sigmoid passed

from scipy.special import expit


def sigmoid(z):
    return expit(z)

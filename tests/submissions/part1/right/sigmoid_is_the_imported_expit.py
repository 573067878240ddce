# in: neuron.py
# expect: neuron.sigmoid passed

from scipy.special import expit as sigmoid

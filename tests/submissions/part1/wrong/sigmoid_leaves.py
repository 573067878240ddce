# in: neuron.py
# expect: neuron.sigmoid error
# says: SystemExit

import sys


def sigmoid(z):
    sys.exit(0)

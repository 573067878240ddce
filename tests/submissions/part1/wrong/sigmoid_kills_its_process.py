# in: neuron.py
# expect: neuron.sigmoid crashed
# says: your code ended the whole process
# alone: what builds on it meets the same fate, slowly

import os


def sigmoid(z):
    os._exit(0)

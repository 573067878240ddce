# in: neuron.py
# expect: neuron.sigmoid failed
# says: a function

def sigmoid(z):
    return sigmoid

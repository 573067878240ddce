# in: neuron.py
# expect: neuron.sigmoid error
# says: NameError

def sigmoid(z):
    return 1 / (1 + exponential(-z))

# in: neuron.py
# expect: neuron.sigmoid failed

def sigmoid(z):
    return 0.5 + z / 4 - z**3 / 48 + z**5 / 480

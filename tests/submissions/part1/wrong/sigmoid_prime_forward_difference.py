# in: neuron.py
# expect: neuron.sigmoid_prime failed

def sigmoid_prime(z):
    h = 1e-3
    return (sigmoid(z + h) - sigmoid(z)) / h

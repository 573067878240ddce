# in: neuron.py
# expect: neuron.sigmoid_prime failed applied-to-activation

def sigmoid_prime(z):
    z = sigmoid(z)
    return sigmoid(z) * (1 - sigmoid(z))

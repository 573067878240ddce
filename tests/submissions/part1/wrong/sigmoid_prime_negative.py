# in: neuron.py
# expect: neuron.sigmoid_prime failed sign-flipped

def sigmoid_prime(z):
    return sigmoid(z) * (sigmoid(z) - 1)

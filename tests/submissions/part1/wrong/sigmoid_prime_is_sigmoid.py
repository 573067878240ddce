# in: neuron.py
# expect: neuron.sigmoid_prime failed sigmoid-itself

def sigmoid_prime(z):
    return sigmoid(z)

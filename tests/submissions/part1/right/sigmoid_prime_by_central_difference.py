# in: neuron.py
# expect: neuron.sigmoid_prime passed

def sigmoid_prime(z, h=1e-5):
    return (sigmoid(z + h) - sigmoid(z - h)) / (2 * h)

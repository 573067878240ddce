# in: neuron.py
# expect: neuron.sigmoid_prime failed

def sigmoid_prime(z):
    a = sigmoid(z)
    return -a * (1 + a)

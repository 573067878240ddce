# in: neuron.py
# expect: neuron.sigmoid error
# says: RecursionError
# alone: what builds on it meets the same fate, slowly

def sigmoid(z):
    return 1 - sigmoid(-z)

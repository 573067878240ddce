# in: backprop.py
# expect: backprop.bp1_output_error failed slope-at-the-activation

from neuron import sigmoid


def bp1_output_error(nabla_a, z):
    a = sigmoid(z)
    return sigmoid_prime(a) * nabla_a

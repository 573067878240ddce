# in: backprop.py
# expect: backprop.bp1_output_error failed

from neuron import sigmoid


def bp1_output_error(nabla_a, z):
    return -nabla_a * sigmoid_prime(sigmoid(z))

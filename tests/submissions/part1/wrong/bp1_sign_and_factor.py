# in: backprop.py
# expect: backprop.bp1_output_error failed

def bp1_output_error(nabla_a, z):
    return -2 * nabla_a * sigmoid_prime(z)

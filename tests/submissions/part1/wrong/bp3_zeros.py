# in: backprop.py
# expect: backprop.bp3_bias_gradient failed zeros

def bp3_bias_gradient(delta):
    return 0 * delta

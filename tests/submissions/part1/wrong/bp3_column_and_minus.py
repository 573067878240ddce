# in: backprop.py
# expect: backprop.bp3_bias_gradient failed

def bp3_bias_gradient(delta):
    return -delta.reshape(-1, 1)

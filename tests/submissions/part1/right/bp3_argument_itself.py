# in: backprop.py
# expect: backprop.bp3_bias_gradient passed

def bp3_bias_gradient(delta):
    return delta

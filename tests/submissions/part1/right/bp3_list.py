# in: backprop.py
# expect: backprop.bp3_bias_gradient passed
# alone: what builds on it expects arrays

def bp3_bias_gradient(delta):
    return list(delta)

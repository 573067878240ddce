# in: backprop.py
# expect: backprop.bp3_bias_gradient failed
# says: the shape is

def bp3_bias_gradient(delta):
    return delta[1:]

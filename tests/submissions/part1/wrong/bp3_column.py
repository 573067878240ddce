# in: backprop.py
# expect: backprop.bp3_bias_gradient failed column

def bp3_bias_gradient(delta):
    return delta.reshape(len(delta), 1)

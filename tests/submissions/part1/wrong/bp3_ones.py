# in: backprop.py
# expect: backprop.bp3_bias_gradient failed ones

def bp3_bias_gradient(delta):
    return [1] * len(delta)

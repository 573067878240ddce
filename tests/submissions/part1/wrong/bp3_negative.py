# in: backprop.py
# expect: backprop.bp3_bias_gradient failed sign-flipped

def bp3_bias_gradient(delta):
    return [-d for d in delta]

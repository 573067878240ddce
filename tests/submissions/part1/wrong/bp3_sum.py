# in: backprop.py
# expect: backprop.bp3_bias_gradient failed added-up

def bp3_bias_gradient(delta):
    return sum(delta)

# in: backprop.py
# expect: backprop.bp3_bias_gradient failed averaged

def bp3_bias_gradient(delta):
    return sum(delta) / len(delta)

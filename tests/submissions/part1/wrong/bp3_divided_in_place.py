# in: backprop.py
# expect: backprop.bp3_bias_gradient partial

def bp3_bias_gradient(delta):
    delta /= len(delta)
    return delta

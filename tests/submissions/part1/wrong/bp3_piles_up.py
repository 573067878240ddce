# in: backprop.py
# expect: backprop.bp3_bias_gradient partial

total = {}


def bp3_bias_gradient(delta):
    total[len(delta)] = total.get(len(delta), 0) + delta
    return total[len(delta)]

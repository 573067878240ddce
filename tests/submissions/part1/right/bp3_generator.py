# in: backprop.py
# expect: backprop.bp3_bias_gradient passed
# alone: the solution of gradient_descent does more with it than is asked for

def bp3_bias_gradient(delta):
    yield from delta

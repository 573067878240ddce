# in: backprop.py
# expect: backprop.bp4_weight_gradient passed
# alone: the solution of gradient_descent does more with it than is asked for

def bp4_weight_gradient(a_prev, delta):
    return ([a * d for a in a_prev] for d in delta)

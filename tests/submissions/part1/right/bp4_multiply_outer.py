# in: backprop.py
# expect: backprop.bp4_weight_gradient passed

import numpy as np

bp4_weight_gradient = lambda a_prev, delta: np.multiply.outer(delta, a_prev)

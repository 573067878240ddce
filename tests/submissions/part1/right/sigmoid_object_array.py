# in: neuron.py
# expect: neuron.sigmoid passed
# alone: what builds on it expects arrays

import math
import numpy as np

sigmoid = np.frompyfunc(lambda z: 0.5 + 0.5 * math.tanh(0.5 * z), 1, 1)

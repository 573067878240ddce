# in: features.py
# expect: features.summarize passed

import numpy as np
from sklearn.preprocessing import StandardScaler


def summarize(frames):
    scaler = StandardScaler().fit(frames.T)
    return np.concatenate([scaler.mean_, np.sqrt(scaler.var_)])

# in: classifier.py
# expect: classifier.train partial one-class

import numpy as np


def predict(model, features):
    (w1, b1), (w2, b2) = model["network"]
    return (1 / (1 + np.exp(-np.clip(features @ w1.T + b1, -500, 500))) @ w2.T + b2).argmax(axis=1)

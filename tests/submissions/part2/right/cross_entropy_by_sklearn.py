# in: classifier.py
# expect: classifier.cross_entropy passed

import numpy as np
from sklearn.metrics import log_loss


def cross_entropy(probabilities, targets):
    safe = np.maximum(probabilities, 1e-9)
    labels = range(targets.shape[1])
    return log_loss(targets.argmax(axis=1), safe / safe.sum(axis=1, keepdims=True), labels=list(labels))

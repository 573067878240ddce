# in: validation.py
# expect: validation.three_way_split partial global-chance

import numpy as np


def three_way_split(features, labels, rng):
    n = len(labels)
    state = np.random.get_state()
    np.random.shuffle(features)
    np.random.set_state(state)
    np.random.shuffle(labels)
    a, b = round(0.6 * n), round(0.8 * n)
    return features[:a], labels[:a], features[a:b], labels[a:b], features[b:], labels[b:]

# in: preparation.py
# expect: preparation.train_test_split passed

from sklearn.model_selection import train_test_split as sklearn_split


def train_test_split(features, labels, test_ratio, rng):
    n_test = round(len(features) * test_ratio)
    seed = int(rng.integers(2**31))
    x_train, x_test, y_train, y_test = sklearn_split(features, labels, test_size=n_test, random_state=seed)
    return x_train, y_train, x_test, y_test

# in: preparation.py
# expect: preparation.train_test_split partial rounded-up

from sklearn.model_selection import train_test_split as sklearn_split


def train_test_split(features, labels, test_ratio, rng):
    seed = int(rng.integers(1000))
    x_train, x_test, y_train, y_test = sklearn_split(features, labels, test_size=test_ratio, random_state=seed)
    return x_train, y_train, x_test, y_test

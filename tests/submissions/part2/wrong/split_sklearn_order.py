# in: preparation.py
# expect: preparation.train_test_split failed both-features-first

from sklearn.model_selection import train_test_split as sklearn_split


def train_test_split(features, labels, test_ratio, rng):
    n_test = round(len(features) * test_ratio)
    return sklearn_split(features, labels, test_size=n_test, random_state=int(rng.integers(1000)))

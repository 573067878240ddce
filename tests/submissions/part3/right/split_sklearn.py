# in: validation.py
# expect: validation.three_way_split passed

from sklearn.model_selection import train_test_split


def three_way_split(features, labels, rng):
    seed = int(rng.integers(1_000_000))
    n_small = round(len(features) / 5)
    x, x_test, y, y_test = train_test_split(features, labels, test_size=n_small, random_state=seed)
    x_train, x_val, y_train, y_val = train_test_split(x, y, test_size=n_small, random_state=seed)
    return x_train, y_train, x_val, y_val, x_test, y_test

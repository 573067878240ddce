# in: validation.py
# expect: validation.three_way_split partial global-chance

from sklearn.model_selection import train_test_split


def three_way_split(features, labels, rng):
    n = round(len(features) / 5)
    x, x_test, y, y_test = train_test_split(features, labels, test_size=n)
    x_train, x_val, y_train, y_val = train_test_split(x, y, test_size=n)
    return x_train, y_train, x_val, y_val, x_test, y_test

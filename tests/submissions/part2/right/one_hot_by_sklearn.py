# in: preparation.py
# expect: preparation.one_hot passed

from sklearn.preprocessing import OneHotEncoder


def one_hot(labels, n_classes):
    encoder = OneHotEncoder(categories=[list(range(n_classes))])
    return encoder.fit_transform(labels.reshape(-1, 1)).toarray()

# in: preparation.py
# expect: preparation.one_hot passed
# alone: the solution of train takes arrays

def one_hot(labels, n_classes):
    return tuple(tuple(float(k == label) for k in range(n_classes)) for label in labels)

# in: metrics.py
# expect: metrics.confusion_matrix passed

def confusion_matrix(actual, predicted, n_genres):
    confusion = np.zeros((n_genres, n_genres))
    np.add.at(confusion, (actual, predicted), 1)
    return confusion

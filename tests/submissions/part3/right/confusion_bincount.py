# in: metrics.py
# expect: metrics.confusion_matrix passed

def confusion_matrix(actual, predicted, n_genres):
    return np.bincount(n_genres * actual + predicted, minlength=n_genres**2).reshape(n_genres, n_genres)

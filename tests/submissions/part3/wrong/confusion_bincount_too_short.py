# in: metrics.py
# expect: metrics.confusion_matrix partial

def confusion_matrix(actual, predicted, n_genres):
    return np.bincount(n_genres * actual + predicted).reshape(n_genres, n_genres)

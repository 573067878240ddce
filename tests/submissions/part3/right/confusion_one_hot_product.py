# in: metrics.py
# expect: metrics.confusion_matrix passed

def confusion_matrix(actual, predicted, n_genres):
    return np.eye(n_genres, dtype=np.float32)[actual].T @ np.eye(n_genres, dtype=np.float32)[predicted]

# in: metrics.py
# expect: metrics.confusion_matrix passed

def confusion_matrix(actual, predicted, n_genres):
    edges = np.arange(n_genres + 1) - 0.5
    counts, _, _ = np.histogram2d(actual, predicted, bins=(edges, edges))
    return counts

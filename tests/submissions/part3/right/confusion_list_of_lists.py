# in: metrics.py
# expect: metrics.confusion_matrix passed

def confusion_matrix(actual, predicted, n_genres):
    pairs = list(zip(actual.tolist(), predicted.tolist()))
    return [[pairs.count((i, j)) for j in range(n_genres)] for i in range(n_genres)]

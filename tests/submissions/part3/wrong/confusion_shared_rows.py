# in: metrics.py
# expect: metrics.confusion_matrix failed

def confusion_matrix(actual, predicted, n_genres):
    confusion = [[0] * n_genres] * n_genres
    for a, p in zip(actual, predicted):
        confusion[a][p] += 1
    return confusion

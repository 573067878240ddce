# in: metrics.py
# expect: metrics.confusion_matrix failed transposed

def confusion_matrix(actual, predicted, n_genres):
    confusion = [[0] * n_genres for _ in range(n_genres)]
    for a, p in zip(actual, predicted):
        confusion[p][a] += 1
    return confusion

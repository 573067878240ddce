# in: metrics.py
# expect: metrics.confusion_matrix failed counted-once

def confusion_matrix(actual, predicted, n_genres):
    confusion = np.zeros((n_genres, n_genres))
    confusion[actual, predicted] += 1
    return confusion

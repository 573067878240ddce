# in: metrics.py
# expect: metrics.confusion_matrix partial

TOTAL = {}


def confusion_matrix(actual, predicted, n_genres):
    confusion = TOTAL.setdefault((n_genres, len(actual)), np.zeros((n_genres, n_genres)))
    for a, p in zip(actual, predicted):
        confusion[a, p] += 1
    return confusion

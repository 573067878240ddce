# in: metrics.py
# expect: metrics.f1_scores passed

from sklearn.metrics import f1_score


def f1_scores(confusion):
    n = len(confusion)
    actual = np.repeat(np.arange(n), confusion.sum(axis=1))
    predicted = np.concatenate([np.repeat(np.arange(n), row) for row in confusion])
    return f1_score(actual, predicted, labels=range(n), average=None, zero_division=0)

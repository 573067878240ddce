# in: metrics.py
# expect: metrics.f1_scores failed recall-alone

def f1_scores(confusion):
    p = np.diag(confusion) / np.maximum(confusion.sum(axis=1), 1)
    r = np.diag(confusion) / np.maximum(confusion.sum(axis=1), 1)
    return 2 * p * r / np.where(p + r > 0, p + r, 1)

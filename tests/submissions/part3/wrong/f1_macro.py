# in: metrics.py
# expect: metrics.f1_scores failed macro-average

def f1_scores(confusion):
    p = np.diag(confusion) / np.maximum(confusion.sum(axis=0), 1)
    r = np.diag(confusion) / np.maximum(confusion.sum(axis=1), 1)
    return np.mean(2 * p * r / np.maximum(p + r, 1e-12))

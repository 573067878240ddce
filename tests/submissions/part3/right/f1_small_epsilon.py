# in: metrics.py
# expect: metrics.f1_scores passed

def f1_scores(confusion):
    p = np.diag(confusion) / (confusion.sum(axis=0) + 1e-12)
    r = np.diag(confusion) / (confusion.sum(axis=1) + 1e-12)
    return 2 * p * r / (p + r + 1e-12)

# in: metrics.py
# expect: metrics.f1_scores passed

def f1_scores(confusion):
    with np.errstate(all="ignore"):
        p = np.diag(confusion) / confusion.sum(axis=0)
        r = np.diag(confusion) / confusion.sum(axis=1)
        return np.nan_to_num(2 * p * r / (p + r))

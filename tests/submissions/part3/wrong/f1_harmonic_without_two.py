# in: metrics.py
# expect: metrics.f1_scores failed two-forgotten

def f1_scores(confusion):
    below = confusion.sum(axis=0) + confusion.sum(axis=1)
    return np.diag(confusion) / np.where(below > 0, below, 1)

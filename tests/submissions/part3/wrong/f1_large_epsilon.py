# in: metrics.py
# expect: metrics.f1_scores failed

def f1_scores(confusion):
    below = confusion.sum(axis=0) + confusion.sum(axis=1)
    return 2 * np.diag(confusion) / (below + 0.01)

# in: metrics.py
# expect: metrics.f1_scores passed

def f1_scores(confusion):
    below = confusion.sum(0) + confusion.sum(1)
    return np.divide(2 * confusion.diagonal(), below, out=np.zeros(len(below)), where=below > 0)

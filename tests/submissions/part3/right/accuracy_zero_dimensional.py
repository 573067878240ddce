# in: metrics.py
# expect: metrics.accuracy passed

def accuracy(confusion):
    c = confusion.astype(np.float32)
    return np.array(1 - (c.sum() - c.trace()) / c.sum())

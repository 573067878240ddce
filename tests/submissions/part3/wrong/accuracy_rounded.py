# in: metrics.py
# expect: metrics.accuracy failed rounded

def accuracy(confusion):
    return np.round(np.trace(confusion) / confusion.sum(), 2)

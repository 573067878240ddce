# in: metrics.py
# expect: metrics.accuracy failed
# says: the shape is (1,), not ()

def accuracy(confusion):
    return np.array([np.trace(confusion) / confusion.sum()])

# in: metrics.py
# expect: metrics.accuracy failed

def accuracy(confusion):
    return np.trace(confusion[::-1]) / confusion.sum()

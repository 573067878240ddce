# in: metrics.py
# expect: metrics.accuracy failed

def accuracy(confusion):
    return f"{np.trace(confusion) / confusion.sum():.6f}"

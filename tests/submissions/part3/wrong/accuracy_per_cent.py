# in: metrics.py
# expect: metrics.accuracy failed per-cent

def accuracy(confusion):
    return 100.0 * confusion.diagonal().sum() / confusion.sum()

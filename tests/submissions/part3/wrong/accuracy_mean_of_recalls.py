# in: metrics.py
# expect: metrics.accuracy failed mean-recall

def accuracy(confusion):
    return np.mean([row[i] / row.sum() for i, row in enumerate(confusion)])

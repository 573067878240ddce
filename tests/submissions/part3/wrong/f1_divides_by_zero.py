# in: metrics.py
# expect: metrics.f1_scores partial not-a-number

def f1_scores(confusion):
    precision = np.diag(confusion) / np.sum(confusion, axis=0)
    recall = np.diag(confusion) / np.sum(confusion, axis=1)
    return 2 * (precision * recall) / (precision + recall)

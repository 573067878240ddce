# in: metrics.py
# expect: metrics.f1_scores passed

def f1_scores(confusion):
    tp = [row[i] for i, row in enumerate(confusion.tolist())]
    fp = [sum(column) - t for column, t in zip(zip(*confusion.tolist()), tp)]
    fn = [sum(row) - t for row, t in zip(confusion.tolist(), tp)]
    return tuple(t and t / (t + (p + n) / 2) for t, p, n in zip(tp, fp, fn))

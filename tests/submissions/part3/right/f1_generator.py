# in: metrics.py
# expect: metrics.f1_scores passed

def f1_scores(confusion):
    for g in range(len(confusion)):
        tp = confusion[g][g]
        wrong = sum(confusion[g]) + sum(row[g] for row in confusion) - 2 * tp
        yield 0.0 if not tp else tp / (tp + wrong / 2)

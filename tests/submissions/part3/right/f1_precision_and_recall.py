# in: metrics.py
# expect: metrics.f1_scores passed

def f1_scores(confusion):
    scores = []
    for g in range(len(confusion)):
        tp = confusion[g, g]
        precision = tp / confusion[:, g].sum() if confusion[:, g].sum() else 0
        recall = tp / confusion[g, :].sum() if confusion[g, :].sum() else 0
        scores.append(2 * precision * recall / (precision + recall) if precision + recall else 0)
    return scores

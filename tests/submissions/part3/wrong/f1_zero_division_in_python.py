# in: metrics.py
# expect: metrics.f1_scores partial

def f1_scores(confusion):
    confusion = confusion.tolist()
    scores = []
    for g in range(len(confusion)):
        precision = confusion[g][g] / sum(row[g] for row in confusion)
        recall = confusion[g][g] / sum(confusion[g])
        scores.append(2 * precision * recall / (precision + recall))
    return scores

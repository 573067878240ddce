# in: metrics.py
# expect: metrics.accuracy passed

def accuracy(confusion):
    right = total = 0
    for i in range(len(confusion)):
        for j in range(len(confusion)):
            total += confusion[i][j]
            if i == j:
                right += confusion[i][j]
    return right / total

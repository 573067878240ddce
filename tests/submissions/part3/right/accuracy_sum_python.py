# in: metrics.py
# expect: metrics.accuracy passed

def accuracy(confusion):
    return sum(confusion[i][i] for i in range(len(confusion))) / sum(map(sum, confusion))

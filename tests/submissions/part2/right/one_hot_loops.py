# in: preparation.py
# expect: preparation.one_hot passed
# alone: the solution of train takes arrays

def one_hot(labels, n_classes):
    rows = []
    for label in labels:
        row = [0] * n_classes
        row[label] = 1
        rows.append(row)
    return rows

# in: metrics.py
# expect: metrics.accuracy passed

from fractions import Fraction


def accuracy(confusion):
    return Fraction(int(np.diag(confusion).sum()), int(confusion.sum()))

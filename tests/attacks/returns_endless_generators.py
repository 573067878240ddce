"""Returns a generator without end, and in it another: only so many items are taken."""

# earns: 0
# status: failed crashed timeout
import itertools


def sigmoid(z):
    return (itertools.count() for _ in itertools.count())

"""Calls itself without end after lifting Python's limit: the stack ends the process."""

# earns: 0
# status: crashed error timeout
import sys

sys.setrecursionlimit(1 << 30)


def sigmoid(z):
    return [sigmoid(z)]

"""Aborts: no core is written, nobody is told but the grader."""

# earns: 0
# status: crashed
# says: SIGABRT
import os


def sigmoid(z):
    os.abort()

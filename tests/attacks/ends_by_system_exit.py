"""Calls exit(0): an error of the submission's, told with advice."""

# earns: 0
# status: error
# says: SystemExit
import sys


def sigmoid(z):
    sys.exit(0)

"""Ends the process with status 0 at the first call: that is no pass."""

# earns: 0
# status: crashed
# says: os._exit
import os


def sigmoid(z):
    os._exit(0)

"""Sleeps for ever, in C, where Python's own limits do not reach."""

# earns: 0
# status: timeout
import ctypes


def sigmoid(z):
    while True:
        ctypes.CDLL(None).sleep(1000)

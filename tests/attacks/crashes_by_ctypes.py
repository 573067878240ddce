"""Reads address 0: the process dies of it, told as a crash in native code."""

# earns: 0
# status: crashed
# says: SIGSEGV
import ctypes


def sigmoid(z):
    ctypes.string_at(0)

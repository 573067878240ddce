"""Prints 200 MB, to both streams and past them: the beginning is kept, the rest thrown away."""

# earns: 0
# status: failed timeout
import os
import sys


def sigmoid(z):
    block = b"flood\x1e\x00\xff" * (1 << 14)
    for _ in range(800):
        os.write(1, block)
        os.write(2, block)
    sys.stdout.write("x" * (1 << 22))
    return

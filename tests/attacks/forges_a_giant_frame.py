"""Announces a frame of 16 exabytes, and sends some of it: refused by its header, nothing is reserved."""

# earns: 0
# status: crashed
import struct

from attempts import number, send


def sigmoid(z):
    send(struct.pack(">4sIIQ", b"MCG1", number(), 2, (1 << 64) - 1) + b"{}" + bytes(1 << 16))
    return 0.5

"""Sends a frame byte by byte and never its end: the deadline is for the whole of it."""

# earns: 0
# status: timeout
# says: limit
import time

from attempts import frame, number, reply, send


def sigmoid(z):
    for byte in frame(number(), reply(0.5), bytes(1 << 20)):
        send(bytes([byte]))
        time.sleep(0.02)

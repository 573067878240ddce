"""Leaves handlers for the end of the process that answer, write and never return: they are not waited for."""

# earns: 0
# status: failed
import atexit
import time

from attempts import frame, reply, send


def linger():
    send(frame(3, reply(0.5)) * 100)
    time.sleep(60)


atexit.register(linger)


def sigmoid(z):
    return None

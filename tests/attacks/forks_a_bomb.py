"""Starts processes that start processes (at most 49): not one comes up, and none is left."""

# earns: 0
# status: failed
# prints: refused
# without: seccomp breach
import os
import time

from attempts import attempt


def fork():
    if os.fork() == 0:
        if os.fork():
            os.fork()
        time.sleep(30)
        os._exit(0)


def sigmoid(z):
    for turn in range(12):
        attempt(f"fork {turn}", fork)
    return

"""Ignores and blocks every signal that can be, and waits: SIGKILL is not among them."""

# earns: 0
# status: timeout
import signal
import time
from contextlib import suppress


def sigmoid(z):
    for number in range(1, signal.NSIG):
        with suppress(OSError, ValueError):
            signal.signal(number, signal.SIG_IGN)
    signal.pthread_sigmask(signal.SIG_BLOCK, range(1, 32))
    while True:
        time.sleep(1)

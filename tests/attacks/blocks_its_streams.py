"""Replaces the standard output by something that never finishes flushing: the limit on time holds there, too."""

# earns: 0
# status: timeout
import sys
import time


class Stream:
    def write(self, text):
        return len(text)

    def flush(self):
        time.sleep(60)


def sigmoid(z):
    sys.stdout = Stream()
    return 0.5

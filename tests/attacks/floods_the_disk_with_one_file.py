"""Writes one file of 100 MB, or makes one: the system refuses what is above the limit for a file."""

# earns: 0
# status: failed
# prints: refused
import os
import signal

from attempts import attempt


def sigmoid(z):
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    path = os.environ["TMPDIR"] + "/flood"
    with open(path, "wb", buffering=0) as file:
        attempt("truncate", lambda: file.truncate(100 << 20))
        attempt("fallocate", lambda: os.posix_fallocate(file.fileno(), 0, 100 << 20))
        attempt("pwrite", lambda: os.pwrite(file.fileno(), b"x", 100 << 20))
    os.unlink(path)
    return

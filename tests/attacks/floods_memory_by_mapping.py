"""Maps memory, private and shared, in pieces of 64 MB, 3 GB at most, and by every other call that gives memory."""

# earns: 0
# status: failed
# prints: refused
import mmap

from attempts import attempt


def private():
    return [mmap.mmap(-1, 1 << 26, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS) for _ in range(48)]


def shared():
    return [mmap.mmap(-1, 1 << 26) for _ in range(48)]


def sigmoid(z):
    attempt("private", private)
    attempt("shared", shared)
    return

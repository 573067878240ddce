"""Writes wherever programs may usually write: temporary folders, shared memory, the home, here, devices."""

# earns: 0
# status: failed
# prints: refused
import os

from attempts import MARK, OUTSIDE, PROJECT, attempt


def write(path):
    with open(path, "wb") as file:
        file.write(bytes(1 << 20))


def sigmoid(z):
    here = os.path.dirname(os.path.abspath(__file__))
    for folder in ("/tmp", "/var/tmp", "/dev/shm", "/run", "/root", "/home", "/", here, OUTSIDE, PROJECT, "."):
        attempt("write in " + folder, lambda folder=folder: write(f"{folder}/{MARK}"))
        attempt("make a folder in " + folder, lambda folder=folder: os.mkdir(f"{folder}/{MARK}-folder"))
    for device in ("/dev/tty", "/dev/console", "/dev/kmsg", "/dev/full", "/dev/fuse", "/dev/ptmx"):
        attempt(device, lambda device=device: open(device, "wb").close())
    return

"""Reads what any program of the user could: accounts, keys, the home folder, other people's files."""

# earns: 0
# status: failed
# prints: refused
# without: landlock breach
import os

from attempts import CANARY, OUTSIDE, attempt


def sigmoid(z):
    paths = ["/etc/passwd", "/etc/shadow", "/etc/hostname", "/etc/ssl", "/root", "/home", "/", "/tmp", "/var/log"]
    paths += ["/run", "/dev", "/dev/shm", "/dev/mem", "/dev/tty", CANARY, OUTSIDE, "..", "../..", "../bob"]
    for path in paths:
        attempt(path, lambda path=path: os.listdir(path) if os.path.isdir(path) else open(path, "rb").read(1))  # noqa: SIM115
    return

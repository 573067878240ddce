"""Links the answers to a place where it may read: neither hard nor symbolic links can be made."""

# earns: 0
# status: failed
# prints: refused
import os

from attempts import CANARY, OTHER, attempt


def sigmoid(z):
    here, scratch = os.path.dirname(os.path.abspath(__file__)), os.environ["TMPDIR"]
    path = OTHER + "/part1/neuron.py"
    for folder in (here, scratch, "/tmp", "/dev/shm"):
        attempt("link to " + folder, lambda folder=folder: os.link(path, folder + "/stolen.py"))
        attempt("symlink in " + folder, lambda folder=folder: os.symlink(path, folder + "/stolen.py"))
        attempt("move to " + folder, lambda folder=folder: os.rename(CANARY, folder + "/moved"))
        attempt("pipe in " + folder, lambda folder=folder: os.mkfifo(folder + "/pipe"))
        attempt("device in " + folder, lambda folder=folder: os.mknod(folder + "/null", 0o020666, os.makedev(1, 3)))
    return

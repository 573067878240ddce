"""Looks through /proc at itself, the zygote, the grader and a neighbour: not one file opens."""

# earns: 0
# status: failed
# prints: refused
# without: landlock breach
import os

from attempts import GRADER, NEIGHBOUR, ZYGOTE, attempt

WHAT = ("mem", "maps", "environ", "cmdline", "fd", "root", "cwd", "task", "stat", "syscall", "auxv", "pagemap")


def look(process, what):
    path = f"/proc/{process}/{what}"
    return os.listdir(path) if os.path.isdir(path) else open(path, "rb").close()


def sigmoid(z):
    for process in ("self", "thread-self", os.getppid(), GRADER, ZYGOTE, NEIGHBOUR, 1):
        for what in WHAT:
            if what == "cwd" and process in ("self", "thread-self"):
                continue  # leads to the submission
            attempt(f"/proc/{process}/{what}", lambda process=process, what=what: look(process, what))
    for path in ("/proc", "/proc/kcore", "/proc/kallsyms", "/proc/net/tcp", "/proc/net/unix", "/proc/mounts", "/sys"):
        attempt(path, lambda path=path: os.listdir(path) if os.path.isdir(path) else open(path, "rb").close())
    return

"""Sends signals to the grader, the zygote, a neighbour, its group and everybody: none arrives."""

# earns: 0
# status: failed
# prints: refused
import os
import signal

from attempts import GRADER, NEIGHBOUR, ZYGOTE, attempt, syscall


def sigmoid(z):
    # What reaches too many goes as signal 0, which arrives nowhere and needs the same right.
    for process, number in (
        (os.getppid(), signal.SIGKILL),
        (ZYGOTE, signal.SIGSTOP),
        (NEIGHBOUR, signal.SIGKILL),
        (GRADER, 0),
        (1, 0),
        (0, 0),
        (-1, 0),
        (-NEIGHBOUR, signal.SIGKILL),
    ):
        attempt(f"kill {process}", lambda process=process, number=number: os.kill(process, number))
    attempt("killpg", lambda: os.killpg(NEIGHBOUR, signal.SIGKILL))
    attempt("sigqueue", lambda: syscall(129, NEIGHBOUR, signal.SIGKILL, bytes(128)))
    attempt("pidfd", lambda: syscall(434, NEIGHBOUR, 0))
    attempt("tkill", lambda: syscall(200, NEIGHBOUR, signal.SIGKILL))
    return

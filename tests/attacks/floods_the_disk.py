"""Fills its scratch folder, 200 MB at most: the process is killed, and the folder is emptied."""

# earns: 0
# status: crashed error
import os
import time


def sigmoid(z):
    for turn in range(25):
        with open(f"{os.environ['TMPDIR']}/flood{turn}", "wb") as file:
            file.write(bytes(8_000_000))
    time.sleep(0.2)
    return

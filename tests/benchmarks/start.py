"""How long does a student wait? Time the grading of Part 1 against a bare import of NumPy, in turn.

    python -m tests.benchmarks.start

A pair is measured one right after the other, so that a busy machine slows both; the median over the pairs of their
ratio is what counts. The table also says whether a heavy library was imported on the way, in the grader or in a worker.
"""

from __future__ import annotations

import argparse
import os
import re
import statistics
import subprocess
import sys
import time
from pathlib import Path
from typing import List, Set

ROOT = Path(__file__).resolve().parents[2]
GRADER = [sys.executable, "-m", "grader", "part1", "--submission", "solutions"]
NUMPY = [sys.executable, "-c", "import numpy"]
HEAVY = ("librosa", "scipy", "matplotlib", "numba")
IMPORTED = re.compile(r"import time:\s+\d+ \|\s+\d+ \|\s*(\S+)")

# The workers are interpreters of their own, started with an environment of their own: this asks each, when it is
# started, to tell what it imports. It runs in the grader's process in place of `python -m grader`.
TOLD = """
import runpy, subprocess, sys

class Popen(subprocess.Popen):
    def __init__(self, arguments, **options):
        if sys.executable in arguments:
            at = arguments.index(sys.executable) + 1
            arguments = [*arguments[:at], "-X", "importtime", *arguments[at:]]
            options["stderr"] = None
        super().__init__(arguments, **options)

subprocess.Popen = Popen
sys.argv[0] = "grader"
runpy.run_module("grader", run_name="__main__", alter_sys=True)
"""


# Bytecode is kept, as it is unless somebody asks for the contrary: all but a student's first start find it.
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def seconds(command: List[str]) -> float:
    """Return the wall time of `command`."""
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    started = time.perf_counter()
    subprocess.run(command, cwd=str(ROOT), env=ENVIRONMENT, check=True, **quiet)
    return time.perf_counter() - started


def imported() -> Set[str]:
    """Return the top-level names of all modules that the grader and its workers import."""
    command = [sys.executable, "-X", "importtime", "-c", TOLD, *GRADER[3:]]
    run = subprocess.run(command, cwd=str(ROOT), check=True, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    return {name.split(".")[0] for name in IMPORTED.findall(run.stderr.decode())}


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description="Time the grading of Part 1 against a bare import of NumPy.")
    parser.add_argument("-n", type=int, default=15, help="number of pairs")
    n = parser.parse_args().n
    seconds(NUMPY), seconds(GRADER)  # so that both find their files in memory
    pairs = [(seconds(GRADER), seconds(NUMPY)) for _ in range(n)]
    names = imported()
    assert "wire" in names, "no worker told what it imports"
    rows = [
        ("python -m grader part1", f"{statistics.median(grader for grader, _ in pairs):.3f} s"),
        ("import numpy", f"{statistics.median(numpy for _, numpy in pairs):.3f} s"),
        (f"ratio, median of {n} pairs", f"{statistics.median(grader / numpy for grader, numpy in pairs):.2f}"),
        *((f"imports {name}", "yes" if name in names else "no") for name in HEAVY),
    ]
    print(f"Python {sys.version.split()[0]}, {os.cpu_count()} cores")
    for label, value in rows:
        print(f"{label:<28}{value:>10}")


if __name__ == "__main__":
    main()

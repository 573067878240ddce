"""All benchmarks, one after the other.

    python -m tests.benchmarks              everything; an hour on two cores, and the machine to itself
    python -m tests.benchmarks start songs  these
    python -m tests.benchmarks --list       what there is

Each prints its own tables; docs/performance.md holds them. Times mean something only as ratios within one table.
`peers` installs four other graders and `mutants` wants cosmic-ray, so these need the network and the package.
"""

from __future__ import annotations

import argparse
import os
import platform
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BENCHMARKS = (
    ("start",),
    ("watch",),
    ("containment", "100"),
    ("batch",),
    ("songs",),
    ("fuzz",),
    ("peers",),
    ("part2_threshold",),
    ("part3_threshold",),
    ("mutants", "part1"),
    ("mutants", "part2"),
    ("mutants", "part3"),
)
"""A module each, with its arguments."""


def main() -> int:
    """Run what is named, and go on where one fails; return 1 where one did."""
    parser = argparse.ArgumentParser(description="Run all benchmarks, or those that are named.")
    parser.add_argument("names", nargs="*", metavar="NAME", help="benchmarks; all of them unless some are named")
    parser.add_argument("--list", action="store_true", help="print their names, and run none")
    options = parser.parse_args()
    known = list(dict.fromkeys(name for name, *_ in BENCHMARKS))
    unknown = [name for name in options.names if name not in known]
    if unknown:
        parser.error(f"there is no benchmark {unknown[0]}; there are {', '.join(known)}")
    if options.list:
        print("\n".join(known))
        return 0
    print(machine(), flush=True)
    chosen = [each for each in BENCHMARKS if each[0] in (options.names or known)]
    failed = [" ".join(each) for each in chosen if run(*each) != 0]
    if failed:
        print(f"failed: {', '.join(failed)}")
    return 1 if failed else 0


def run(name: str, *arguments: str) -> int:
    """Run one benchmark, with a heading before it and its time behind it; return its exit status."""
    print(f"\n## {' '.join((name, *arguments))}\n", flush=True)
    started = time.monotonic()
    done = subprocess.run([sys.executable, "-m", f"tests.benchmarks.{name}", *arguments], cwd=str(ROOT), check=False)
    print(f"({time.monotonic() - started:.0f} s)", flush=True)
    return done.returncode


def machine() -> str:
    """Return what this was measured on, in one line."""
    import numpy

    model = platform.processor() or platform.machine()
    if os.path.exists("/proc/cpuinfo"):
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
        model = next((line.split(":")[1].strip() for line in lines if line.startswith("model name")), model)
    load = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    return (
        f"{platform.system()}, {model}, {os.cpu_count()} cores{load}; "
        f"Python {platform.python_version()}, NumPy {numpy.__version__}"
    )


if __name__ == "__main__":
    sys.exit(main())

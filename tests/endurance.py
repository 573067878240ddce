"""A class that nobody wishes for, on a day when all goes wrong: is anything lost, done twice or left behind?

    python -m tests.endurance [--submissions N] [--kills N] [--seed N] [--jobs N]

A batch grades right, wrong, broken and hostile submissions while its own process, the processes that grade, the
zygotes and the workers are killed at random moments; it is started again until it ends by itself. The wall clock jumps
by hours all the time. Then a batch runs on a disk that is too small, which is made larger. What must hold:

- every submission has one record, one report and one line, and what was finished before a kill is not graded again;
- the verdicts on golden submissions are the ones expected, but where the process under the student's code was killed;
- no hostile submission reached anything, no process is left, and no file.

Linux only; the disk is a tmpfs, which takes root.
"""

from __future__ import annotations

import argparse
import contextlib
import csv
import ctypes
import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Dict, Iterator, List, Mapping

from tests.attacks.tools.arena import descendants
from tests.hard_class import Klass, make_class

PROJECT = Path(__file__).resolve().parent.parent
TARGETS = ("batch", "lane", "zygote", "worker")
CONFIG = "limits: {call: 1, exercise: 5}\n"
PR_SET_CHILD_SUBREAPER = 36
CLOCK = """
import random, time
real = time.time
time.time = lambda: real() + random.uniform(-86400, 86400)
"""
"""What each of our Python processes runs first; limits of time must not depend on the wall clock."""


@dataclass
class Figures:
    """What came of a run; `wrong` is what must not be."""

    kills: Counter[str] = field(default_factory=Counter)
    starts: int = 0
    seconds: float = 0.0
    disturbed: int = 0
    wrong: List[str] = field(default_factory=list)


def main() -> int:
    """Run, and print the figures; return 1 where anything went wrong."""
    parser = argparse.ArgumentParser(description="Grade a class while all goes wrong.")
    for name, default in (("submissions", 200), ("kills", 20), ("seed", 0), ("jobs", 2)):
        parser.add_argument(f"--{name}", type=int, default=default)
    options = parser.parse_args()
    become_subreaper()
    with tempfile.TemporaryDirectory(prefix="endurance-") as folder:
        root = Path(folder)
        root.chmod(0o755)
        try:
            klass = make_class(root / "class", options.submissions, random.Random(options.seed))
            figures = endure(root, klass, options.kills, options.jobs, random.Random(options.seed))
            figures.wrong += full_disk(root, options.jobs)
        finally:
            for each in alive():
                os.kill(each, signal.SIGKILL)
    show(klass, figures)
    return 1 if figures.wrong else 0


def become_subreaper() -> None:
    """Adopt whatever loses its parent, so that nothing that is left behind escapes us."""
    ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def start(root: Path, submissions: Path, out: Path, jobs: int) -> subprocess.Popen[bytes]:
    """Start a batch whose wall clock is out of order, with a folder of its own for all that is temporary."""
    (root / "few.yaml").write_text(CONFIG)
    for name in ("clock", "tmp"):
        (root / name).mkdir(exist_ok=True)
    (root / "tmp").chmod(0o1777)
    (root / "clock" / "sitecustomize.py").write_text(CLOCK)
    command = [sys.executable, "-m", "grader", "batch", str(submissions), "--out", str(out), "--part", "part1",
               "--config", str(root / "few.yaml"), "--jobs", str(jobs)]  # fmt: skip
    surroundings = {**os.environ, "TMPDIR": str(root / "tmp"), "PYTHONPATH": str(root / "clock"), "ENDURANCE": "secret"}
    log = (root / "log").open("ab")
    with log:
        return subprocess.Popen(command, cwd=str(PROJECT), env=surroundings, stdout=log, stderr=log)


def endure(root: Path, klass: Klass, kills: int, jobs: int, rng: random.Random) -> Figures:
    """Grade the class, killing now and then; return what came of it."""
    figures, out = Figures(), root / "out"
    started = time.monotonic()
    process = start(root, klass.folder, out, jobs)
    figures.starts = 1
    # The kills are spread over the whole of the work, by how far it has come.
    moments = sorted(rng.randrange(len(klass.kinds)) for _ in range(kills))
    for target, moment in zip((TARGETS * kills)[:kills], moments):
        while process.poll() is None and len(recorded(out)) < moment:
            time.sleep(0.1)
        time.sleep(rng.random())
        if process.poll() is not None and target != "batch":
            break
        figures.kills[target] += kill(process, target, rng)
        if target == "batch":
            process.wait()
            before = recorded(out)
            process = start(root, klass.folder, out, jobs)
            figures.starts += 1
            figures.wrong += [f"{name} was graded twice" for name in lost(before, out, process)]
    process.wait()
    while process.returncode == 3 and figures.starts < 3 * kills:  # what our own failure left without a verdict
        process = start(root, klass.folder, out, jobs)
        figures.starts += 1
        process.wait()
    figures.seconds = time.monotonic() - started
    figures.wrong += [f"the batch ended with {process.returncode}"] if process.returncode else []
    judge(klass, out, figures)
    figures.wrong += left_behind(root)
    return figures


def kill(process: subprocess.Popen[bytes], target: str, rng: random.Random) -> int:
    """Kill the batch or one of the processes below it; return how many were killed."""
    if target == "batch":
        process.kill()
        return 1
    candidates = [each for each in descendants(process.pid) if target in role(each)]
    for each in rng.sample(candidates, min(1, len(candidates))):
        with contextlib.suppress(ProcessLookupError):
            os.kill(each, signal.SIGKILL)
            return 1
    return 0


def role(process: int) -> str:
    """Tell what a process below a batch is; a worker is forked from a zygote and has the same command line."""
    try:
        line = Path(f"/proc/{process}/cmdline").read_bytes()
        parent = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[1]
        above = Path(f"/proc/{parent}/cmdline").read_bytes()
    except OSError:  # it has just ended
        return ""
    if b"grader.batch.lane" in line:
        return "lane"
    if b"zygote" not in line:
        return ""
    return "worker" if b"zygote" in above else "zygote"


def recorded(out: Path) -> Dict[str, str]:
    """Return a mark of each report in the record that is not our own failure."""
    if not (out / "results.sqlite").is_file():
        return {}
    try:
        with contextlib.closing(sqlite3.connect(f"file:{out / 'results.sqlite'}?mode=ro", uri=True)) as file:
            query = "SELECT original, graded || ' ' || seconds FROM reports WHERE error = ''"
            return dict(file.execute(query).fetchall())
    except sqlite3.OperationalError:  # it is being made
        return {}


def lost(before: Mapping[str, str], out: Path, process: subprocess.Popen[bytes]) -> Iterator[str]:
    """Yield what was in the record before a restart and is another now, some reports later."""
    until = time.monotonic() + 60
    while process.poll() is None and time.monotonic() < until and len(recorded(out)) <= len(before):
        time.sleep(0.1)
    now = recorded(out)
    yield from (name for name, mark in before.items() if now.get(name) != mark)


def judge(klass: Klass, out: Path, figures: Figures) -> None:
    """Hold the record, the reports and the grades against each other and against what is expected."""
    wrong = figures.wrong
    with contextlib.closing(sqlite3.connect(str(out / "results.sqlite"))) as file:
        (whole,) = file.execute("PRAGMA integrity_check").fetchone()
        records = [name for (name,) in file.execute("SELECT original FROM reports")]
        twice = [name for (name,) in file.execute("SELECT original FROM history WHERE error = ''")]
    wrong += [f"the record is damaged: {whole}"] if whole != "ok" else []
    wrong += [f"{name} was graded twice" for name in twice]
    with (out / "grades.csv").open(newline="", encoding="utf-8") as table:
        rows = {row["submission"]: row for row in csv.DictReader(table)}
    for name in klass.kinds:
        if records.count(name) != 1 or name not in rows:
            wrong.append(f"{name} has {records.count(name)} records and {'no' if name not in rows else 'a'} line")
            continue
        path = out / "reports" / f"{rows[name]['name']}.json"
        document = json.loads(path.read_text(encoding="utf-8"))
        if not path.with_suffix(".html").is_file():
            wrong.append(f"{name} has no page")
        judge_one(klass, name, document, figures)
    wrong += [f"{path.name} is left" for path in out.glob("**/*.part")]


def judge_one(klass: Klass, name: str, document: Mapping[str, object], figures: Figures) -> None:
    """Hold one report against what is expected of it."""
    exercises = document["parts"][0]["exercises"]  # type: ignore[index]
    figures.wrong += [f"{name} reached something" for each in exercises if "BREACH" in each.get("printed", "")]
    if name not in klass.expected:
        return
    found = {each["id"]: each["status"] for each in exercises if each["status"] not in ("passed", "waiting")}
    wanted = {key: status for key, status in klass.expected[name].items() if status != "waiting"}
    if name in klass.alone:
        found = {key: status for key, status in found.items() if key in klass.alone[name]}
    if found == wanted:
        return
    if any(status == "crashed" for status in found.values()) and figures.disturbed < figures.kills["worker"]:
        figures.disturbed += 1
        return
    figures.wrong.append(f"{name} ({klass.kinds[name]}) got {found}, not {wanted}")


def left_behind(root: Path) -> List[str]:
    """Return the processes and temporary files that a batch has left."""
    until = time.monotonic() + 10
    while time.monotonic() < until and len(alive()) > 0:
        time.sleep(0.1)
    found = [f"process {each} is left" for each in alive()]
    places = [root / "tmp", Path("/tmp"), Path("/dev/shm"), Path("/var/tmp")]
    return (
        found
        + [f"{each} is left" for each in places[0].iterdir()]
        + [f"{each} is left" for place in places[1:] for each in place.glob("breach-endurance*")]
    )


def alive() -> List[int]:
    """Return our descendants, having buried those that have ended."""
    with contextlib.suppress(ChildProcessError):
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass
    return descendants(os.getpid())[1:]


def full_disk(root: Path, jobs: int) -> List[str]:
    """Grade thirty submissions onto a disk that is too small for them, then make it larger; return what went wrong."""
    disk = root / "disk"
    disk.mkdir()
    if subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=1500k", "none", str(disk)], stderr=subprocess.DEVNULL
    ).returncode:
        print("no full disk: mounting one takes root")
        return []
    try:
        klass = make_class(root / "few", 30, random.Random(1))
        first = start(root, klass.folder, disk / "out", jobs).wait()
        before = recorded(disk / "out")
        subprocess.run(["mount", "-o", "remount,size=200m", str(disk)], check=True)
        figures = Figures(wrong=[f"a full disk ends with {first}, not 2"] if first != 2 else [])
        second = start(root, klass.folder, disk / "out", jobs).wait()
        after = recorded(disk / "out")
        figures.wrong += [f"after a full disk the batch ended with {second}"] if second else []
        figures.wrong += [f"{name} was lost to a full disk" for name in before if before[name] != after.get(name)]
        judge(klass, disk / "out", figures)
        print(f"a full disk: {len(before)} of {len(klass.kinds)} were finished before it, all after it was made larger")
        return figures.wrong + left_behind(root)
    finally:
        subprocess.run(["umount", "-l", str(disk)], check=False)


def show(klass: Klass, figures: Figures) -> None:
    """Print the figures."""
    kinds = ", ".join(f"{count} {kind}" for kind, count in sorted(Counter(klass.kinds.values()).items()))
    kills = ", ".join(f"{count} {target}" for target, count in figures.kills.items())
    print(f"{len(klass.kinds)} submissions ({kinds}) in {figures.seconds:.0f} s")
    print(f"killed: {kills or 'none'}; started {figures.starts} times")
    print(f"verdicts that a killed worker changed: {figures.disturbed}")
    print(f"went wrong: {len(figures.wrong)}")
    for each in figures.wrong[:40]:
        print(f"  {each}")


if __name__ == "__main__":
    sys.exit(main())

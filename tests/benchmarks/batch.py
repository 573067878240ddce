"""What does a batch cost? A thousand submissions of Part 1, as ratios in one run on one machine.

    python -m tests.benchmarks.batch [SUBMISSIONS]

Of a thousand, 900 are golden submissions, right and wrong, 50 are broken and 50 hostile. Measured are

- submissions a second with a grader on each of two cores, all of them and without those that wait for limits of time,
- processor time of a submission, all included (finding, grading, reports, record, pages), against the floor: a bare
  fork that imports the submission, calls and judges it and has no other precaution, for the same right submissions,
- the most memory of all processes, at a tenth of the submissions and at all of them,
- how long it takes to find that there is nothing to do,
- two Dask workers against one, on right submissions; skipped where Dask is not installed.
"""

from __future__ import annotations

import json
import os
import random
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import Dict, Iterator, List, NamedTuple, Tuple

from grader.judging import judge
from grader.model import Suite
from tests.benchmarks.containment import _called, _measure, _resident, _share, _tree
from tests.golden import paths, read

PROJECT = Path(__file__).resolve().parents[2]
ATTACKS = Path(__file__).resolve().parents[1] / "attacks"
BROKEN = (
    "def sigmoid(z:\n",
    "import there_is_no_such_module\n",
    "raise ValueError('at import')\n",
    "\x00\x01\x02",
    "def sigmoid():\n    return 1\n",
)
ROUNDS = 3


class Cost(NamedTuple):
    """What a command took: seconds of wall and of processor time, and bytes of memory at most.

    `memory` is that of all processes, shared pages counted once, with whatever student code allocates until it meets
    its limit; `graders` is that of the batch and its graders alone.
    """

    wall: float
    cpu: float
    memory: float
    graders: float


def main() -> None:
    """Measure, and print."""
    count = int(sys.argv[1]) if sys.argv[1:] else 1000
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        small, large = folder / "small", folder / "large"
        fill(small, count // 10)
        fill(large, count)
        right = folder / "right"
        fill(right, count // 5, hostile=0.0, broken=0.0, kinds=("right",))
        print(f"{count} submissions, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}")
        _speed(large, small, count, folder)
        _floor(right, count // 5, folder)
        _cluster(right, count // 5, folder)


def _speed(large: Path, small: Path, count: int, folder: Path) -> None:
    tenth = grade(small, folder / "small.out")
    whole = grade(large, folder / "large.out")
    again = grade(large, folder / "large.out")
    print(f"all: {count / whole.wall:.1f} submissions a second, {1000 * whole.cpu / count:.1f} ms of CPU each")
    for name, cost in ((count // 10, tenth), (count, whole)):
        print(f"memory at {name}: {cost.graders / 1e6:.0f} MB without student code, {cost.memory / 1e6:.0f} MB with it")
    print(f"nothing to do: {again.wall:.2f} s, {again.cpu:.2f} s of CPU")


def _floor(right: Path, count: int, folder: Path) -> None:
    """Compare with a bare fork, in rounds; what starting takes is taken off, since a batch starts once."""
    (folder / "one").mkdir()
    for path in sorted(right.iterdir())[:2]:
        shutil.copytree(str(path), str(folder / "one" / path.name))
    ratios: List[float] = []
    each: List[Tuple[float, float, float]] = []
    suite = _suite()
    for index in range(ROUNDS):
        start = grade(folder / "one", folder / f"one{index}")
        cost = grade(right, folder / f"right{index}")
        floor = _measure(partial(_all_forked, right, suite), 1)[0] / count
        own = (cost.cpu - start.cpu) / (count - 2)
        ratios.append(own / floor)
        each.append((1000 * own, 1000 * floor, count / cost.wall))
    own, floor, rate = (statistics.median(column) for column in zip(*each))
    print(f"right ones: {rate:.1f} a second; CPU {own:.1f} ms each, bare fork {floor:.1f} ms")
    print(
        f"CPU a submission against the bare fork: {statistics.median(ratios):.2f} ({min(ratios):.2f}-{max(ratios):.2f})"
    )


def _all_forked(folder: Path, suite: Suite) -> None:
    for submission in sorted(folder.iterdir()):
        _forked(submission, suite)


def _forked(submission: Path, suite: Suite) -> None:
    """Grade a submission in a fork of this process, without any precaution and without a report."""
    child = os.fork()
    if child == 0:
        try:
            sys.path.insert(0, str(submission / "part1"))
            sys.dont_write_bytecode = True
            for number in (1, 2):  # some print
                os.dup2(os.open(os.devnull, os.O_WRONLY), number)
            for trial in suite.trials:
                # A few answer in ways that only the worker makes values of, such as generators.
                with suppress(Exception):
                    judge(trial, _called(trial.batch))
            os._exit(0)
        finally:
            os._exit(1)
    if os.waitpid(child, 0)[1]:
        raise SystemExit(f"the fork failed on {submission.name}")


def _suite() -> Suite:
    from grader.batch.suites import built, options
    from grader.config import Config
    from grader.sandbox.zygote import ZygoteSandbox

    with ZygoteSandbox(options(Config(), ["part1"])) as sandbox:
        return built(Config(), "part1", sandbox)


def _cluster(right: Path, count: int, folder: Path) -> None:
    try:
        import distributed
    except ImportError:
        print("Dask is not installed: the cluster was not measured")
        return
    rates: Dict[int, List[float]] = {1: [], 2: []}
    for index in range(ROUNDS):
        for workers in (1, 2):
            with cluster(folder / f"dask{index}{workers}", workers, distributed) as address:
                far = ("--scheduler", address)
                # The first time the workers start their graders; what the command takes to start is taken off.
                grade(folder / "one", folder / f"warm{index}{workers}", *far)
                start = grade(folder / "one", folder / f"start{index}{workers}", *far)
                cost = grade(right, folder / f"far{index}{workers}", *far)
            rates[workers].append((count - 2) / (cost.wall - start.wall))
    ratio = statistics.median(two / one for one, two in zip(rates[1], rates[2]))
    shown = ", ".join(f"{workers}: {statistics.median(rate):.1f} a second" for workers, rate in rates.items())
    print(f"Dask workers: {shown}; two against one: {ratio:.2f}")


@contextmanager
def cluster(folder: Path, workers: int, distributed: object) -> Iterator[str]:
    """Give the address of a scheduler on this machine with so many workers."""
    folder.mkdir()
    file = folder / "scheduler.json"

    def start(module: str, *arguments: str) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            [sys.executable, "-m", f"distributed.cli.{module}", *arguments, "--scheduler-file", str(file)],
            cwd=str(folder),
            env={**os.environ, "PYTHONPATH": str(PROJECT), "OPENBLAS_NUM_THREADS": "1"},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    processes = [start("dask_scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard")]
    try:
        while not file.is_file():
            time.sleep(0.05)
        address: str = json.loads(file.read_text())["address"]
        processes += [
            start("dask_worker", "--no-nanny", "--nthreads", "1", "--no-dashboard", "--local-directory", str(folder))
            for _ in range(workers)
        ]
        with distributed.Client(address, set_as_default=False) as client:  # type: ignore[attr-defined]
            client.wait_for_workers(workers, timeout=60)
        yield address
    finally:
        for process in processes:
            process.kill()
            process.wait()


def fill(
    folder: Path,
    count: int,
    hostile: float = 0.05,
    broken: float = 0.05,
    kinds: Tuple[str, ...] = ("right", "wrong"),
) -> None:
    """Write so many submissions, the same ones each time."""
    rng = random.Random(20261124)
    golden = [path for kind in kinds for path in paths(kind) if path.parts[-3] == "part1"]
    attacks = sorted(ATTACKS.glob("*.py"))
    for index in range(count):
        place = folder / f"student{index:04}"
        if index < hostile * count:
            _attack(place, rng.choice(attacks))
        else:
            place.mkdir(parents=True)
            read(rng.choice(golden)).write(place)
            if index < (hostile + broken) * count:
                (place / "part1" / "neuron.py").write_text(rng.choice(BROKEN))


def _attack(place: Path, attack: Path) -> None:
    """Write a submission whose first file does the work of an attack before its own."""
    shutil.copytree(str(PROJECT / "solutions" / "part1"), str(place / "part1"))
    file = place / "part1" / "neuron.py"
    answer = file.read_text(encoding="utf-8")
    file.write_text(f"{answer}\n\n{attack.read_text(encoding='utf-8')}", encoding="utf-8")


def grade(klass: Path, out: Path, *options: str) -> Cost:
    """Run the command, and watch its memory."""
    command = [sys.executable, "-m", "grader", "batch", str(klass), "--out", str(out), "--part", "part1", *options]
    before, started = _used(), time.perf_counter()
    process = subprocess.Popen(command, cwd=str(PROJECT), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    memory, graders, over = [0], [0], threading.Event()

    def watch() -> None:
        while not over.wait(0.5):
            memory.append(sum(map(_share, _tree(process.pid))))
            graders.append(sum(map(_resident, [process.pid, *_children(process.pid)])))

    watcher = threading.Thread(target=watch)
    watcher.start()
    error = process.communicate()[1]
    over.set()
    watcher.join()
    if process.returncode:
        raise SystemExit(f"batch ended with {process.returncode}: {error.decode()}")
    return Cost(time.perf_counter() - started, _used() - before, max(memory), max(graders))


def _children(process: int) -> List[int]:
    """Return the processes that grade: the children of a batch, without theirs."""
    try:
        with open(f"/proc/{process}/task/{process}/children") as file:
            return [int(child) for child in file.read().split()]
    except OSError:  # it has just ended
        return []


def _used() -> float:
    """Return the processor time of all processes that this one has waited for, and of those that they waited for."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


if __name__ == "__main__":
    main()

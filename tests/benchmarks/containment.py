"""What does containment cost? Part 1 of a batch of submissions, as ratios in one run on one machine.

    python -m tests.benchmarks.containment [SUBMISSIONS]

The solutions stand for the submissions, 200 of them by default. Each is graded in a confined worker, in the same
worker without its layers, and by three others that run the same checks on the same cases:

- a bare fork from a process that has NumPy, which imports the submission, calls and judges it: the floor,
- a fresh interpreter a submission, with limits on time only,
- pytest with a test for each check, one process a submission; a few of these, since they take long.

All are measured in turn, in rounds, and the medians over the rounds are what the table shows. Processor time is that of
the grader and of all processes that it starts.
"""

from __future__ import annotations

import importlib
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Callable, Dict, List, Optional, Tuple

from grader.compare import fresh, identical
from grader.course import part
from grader.judging import judge
from grader.model import Batch, Returned, Status, Suite, Transcript
from grader.sandbox import Sandbox
from grader.sandbox.process import ProcessSandbox
from grader.sandbox.zygote import Options, ZygoteSandbox
from grader.suite import outline
from grader.suitefile import save

SOLUTIONS = Path(__file__).resolve().parents[2] / "solutions"
ROUNDS = 5
FRESH, PYTEST = 4, 1
"""How many of the slow ones there are in a round."""
LAYERS = ("session", "rlimits", "uid", "parent_death_signal", "non_dumpable", "no_new_privs", "landlock", "seccomp")
TICKS = os.sysconf("SC_CLK_TCK")

CHECKS = """
import sys
from pathlib import Path

import pytest

sys.path[:0] = [{project!r}, {part!r}]
from grader.compare import identical
from grader.suitefile import load

PROBES = [(trial, probe) for trial in load(Path({suite!r})).trials for probe in trial.probes if probe.cases]


@pytest.mark.parametrize(("trial", "probe"), PROBES)
def test_values(trial, probe):
    function = getattr(__import__(trial.file), trial.function)
    for case in probe.cases:
        value = function(*case.inputs.values())
        assert probe.compare.difference(value, case.expected) is None
        assert identical(value, function(*case.inputs.values()))
"""

Cost = Tuple[float, float]
"""Seconds of processor time and of wall time."""


@dataclass
class Table:
    """The cost of a submission, by who graded it, of each round."""

    costs: Dict[str, List[Cost]] = field(default_factory=dict)

    def add(self, name: str, cost: Cost, submissions: int) -> None:
        """Keep what a round of `submissions` took."""
        self.costs.setdefault(name, []).append((cost[0] / submissions, cost[1] / submissions))

    def median(self, name: str, which: int) -> float:
        """Return the median over the rounds; `which` is 0 for processor time and 1 for wall time."""
        return statistics.median(cost[which] for cost in self.costs[name])

    def ratio(self, name: str, other: str, which: int) -> float:
        """Return the median over the rounds of the ratio of two costs of the same round."""
        pairs = zip(self.costs[name], self.costs[other])
        return statistics.median(one[which] / two[which] for one, two in pairs)

    def lines(self) -> List[str]:
        """Return the table as text."""
        lines = [f"{'a submission of Part 1':<34}{'CPU ms':>8}{'wall ms':>9}{'CPU ratio':>11}{'wall ratio':>12}"]
        for name in self.costs:
            numbers = [1000 * self.median(name, which) for which in (0, 1)]
            ratios = [self.ratio(name, "bare fork", which) for which in (0, 1)]
            lines.append(f"{name:<34}{numbers[0]:>8.1f}{numbers[1]:>9.1f}{ratios[0]:>10.2f}x{ratios[1]:>11.2f}x")
        return lines


def main() -> None:
    """Measure, and print the table."""
    submissions = int(sys.argv[1]) if sys.argv[1:] else 200
    each = max(1, submissions // ROUNDS)
    with tempfile.TemporaryDirectory() as folder, ZygoteSandbox() as confined, _bare() as bare:
        with confined.open(SOLUTIONS, "part1") as session:
            suite = outline(part("part1"), 0, session.run)
        test = _write_tests(Path(folder), suite)
        for sandbox in (confined, bare):
            _measure(lambda sandbox=sandbox: _graded(sandbox, suite), 5, sandbox)  # type: ignore[misc]
        table = Table()
        for _ in range(ROUNDS):
            table.add("bare fork", _measure(lambda: _forked(suite), each), each)
            table.add("confined worker", _measure(lambda: _graded(confined, suite), each, confined), each)
            table.add("worker without its layers", _measure(lambda: _graded(bare, suite), each, bare), each)
            table.add("fresh interpreter", _measure(lambda: _graded(ProcessSandbox(), suite), FRESH), FRESH)
            table.add("pytest", _measure(lambda: _tested(test), PYTEST), PYTEST)
        memory = _peak_memory(lambda: [_graded(confined, suite) for _ in range(each)], _zygote(confined))
        off = [f"{layer} ({reason})" for layer, reason in confined.layers() if reason]
    print("\n".join(table.lines()))
    print(f"against pytest: 1/{table.ratio('pytest', 'confined worker', 0):.0f} of its CPU")
    share = [1 - table.ratio("worker without its layers", "confined worker", which) for which in (0, 1)]
    print(f"confinement's own share: {share[0]:.0%} of the CPU, {share[1]:.0%} of the wall time")
    print(f"peak memory of grader, zygote and worker: {memory[0] / 1e6:.0f} MB resident, {memory[1]}")
    print(f"layers that are off: {', '.join(off) or 'none'}")


def _bare() -> ZygoteSandbox:
    return ZygoteSandbox(Options(skip=LAYERS))


def _measure(grade: Callable[[], object], times: int, sandbox: Optional[Sandbox] = None) -> Cost:
    """Return what `times` gradings took."""
    zygote = _zygote(sandbox) if isinstance(sandbox, ZygoteSandbox) else 0
    before, started = _processor_time(zygote), time.perf_counter()
    for _ in range(times):
        grade()
    return _processor_time(zygote) - before, time.perf_counter() - started


def _processor_time(zygote: int) -> float:
    """Return the seconds of this process, of the children that it has reaped, and of a zygote with its workers."""
    own = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    # The zygote reaps its workers, so theirs are among its children's.
    others = [sum(map(int, _stat(process)[11:15])) / TICKS for process in (_tree(zygote) if zygote else ())]
    return sum(usage.ru_utime + usage.ru_stime for usage in own) + sum(others)


def _zygote(sandbox: ZygoteSandbox) -> int:
    return sandbox._launched.process.pid


def _stat(process: int) -> List[str]:
    """Return the fields of /proc/PID/stat after the name, the state first."""
    with open(f"/proc/{process}/stat") as file:
        return file.read().rpartition(")")[2].split()


def _tree(process: int) -> List[int]:
    """Return a process and its descendants."""
    found = [process]
    for each in found:
        try:
            with open(f"/proc/{each}/task/{each}/children") as file:
                found += [int(child) for child in file.read().split()]
        except OSError:  # it has just ended
            continue
    return found


def _graded(sandbox: Sandbox, suite: Suite) -> None:
    """Grade the solutions in a session of their own."""
    with sandbox.open(SOLUTIONS, "part1") as session:
        _require_all(suite, session.run)


def _require_all(suite: Suite, run: Callable[[Batch], Transcript]) -> None:
    for trial in suite.trials:
        result = judge(trial, run(trial.batch))
        if result.status is not Status.PASSED:
            raise SystemExit(f"{trial.id}: {result.message}")


def _forked(suite: Suite) -> None:
    """Grade the solutions in a fork of this process, without any precaution."""
    child = os.fork()
    if child == 0:
        try:
            sys.path.insert(0, str(SOLUTIONS / "part1"))
            sys.dont_write_bytecode = True
            _require_all(suite, _called)
            os._exit(0)
        finally:
            os._exit(1)
    if os.waitpid(child, 0)[1]:
        raise SystemExit("the fork failed")


def _called(batch: Batch) -> Transcript:
    """Call a function here and now, twice, with copies of the arguments, as the grader has it done."""
    function = getattr(importlib.import_module(batch.file), batch.function)
    replies = [_reply(function, call) for call in batch.calls]
    again = [_reply(function, call) for call in reversed(batch.calls)][::-1]
    # A second answer that is the first bit for bit is the same object, as in a session.
    same = [one if identical(one.value, two.value) else two for one, two in zip(replies, again)]
    return Transcript(replies=tuple(replies), again=tuple(same))


def _reply(function: Callable[..., object], call: Tuple[object, ...]) -> Returned:
    arguments = tuple(fresh(argument) for argument in call)
    value = function(*arguments)
    return Returned(value=value, arguments=() if identical(arguments, call) else arguments)


def _write_tests(folder: Path, suite: Suite) -> Path:
    save(suite, folder / "part1.suite")
    values = {"project": str(SOLUTIONS.parent), "part": str(SOLUTIONS / "part1"), "suite": str(folder / "part1.suite")}
    test = folder / "test_part1.py"
    test.write_text(CHECKS.format(**values))
    return test


def _tested(test: Path) -> None:
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(test)]
    # As the workers have it: threads cost more here than all the algebra.
    surroundings = {**os.environ, "OPENBLAS_NUM_THREADS": "1"}
    subprocess.run(command, cwd=str(test.parent), env=surroundings, check=True, stdout=subprocess.DEVNULL)


def _peak_memory(work: Callable[[], object], zygote: int) -> Tuple[float, str]:
    """Return the most bytes resident in all processes, shared pages counted in each, and what it is without that."""
    resident, shares, done = [0], [0], threading.Event()

    def watch() -> None:
        while not done.wait(0.005):
            processes = [os.getpid(), *_tree(zygote)]
            resident.append(sum(_resident(process) for process in processes))
            shares.append(sum(_share(process) for process in processes))

    watcher = threading.Thread(target=watch)
    watcher.start()
    try:
        work()
    finally:
        done.set()
        watcher.join()
    return max(resident), f"{max(shares) / 1e6:.0f} MB where shared pages count once" if max(
        shares
    ) else "shares unknown"


def _resident(process: int) -> int:
    try:
        with open(f"/proc/{process}/statm") as file:
            return int(file.read().split()[1]) * resource.getpagesize()
    except OSError:  # it has just ended
        return 0


def _share(process: int) -> int:
    """Return its part of the memory, shared pages divided among those that share them; 0 where that is not told."""
    try:
        with open(f"/proc/{process}/smaps_rollup") as file:
            return next((1024 * int(line.split()[1]) for line in file if line.startswith("Pss:")), 0)
    except (OSError, IndexError):
        return 0


if __name__ == "__main__":
    main()

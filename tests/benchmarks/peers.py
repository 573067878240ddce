"""What do other graders cost for the same checks, and what do they give to a submission that cheats?

    python -m tests.benchmarks.peers [--rounds N] [--folder DIR] [--plot FILE]

pytest, otter-grader, nbgrader and check50 are installed from the package index, each in a virtual environment of its
own in a temporary folder (or in DIR, which is kept). Each grades one submission to Part 1 with the cases of our own
suite, by the smallest adapter that is fair: `peers_checks.py`, which compares with `numpy.allclose`. A right submission
is timed, in rounds, in turn with ours; then each grader gets three submissions that compute nothing.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any, Callable, Dict, Iterator, List, NamedTuple, Optional, Tuple

from grader.course import part
from grader.model import Judges, Suite
from grader.sandbox.zygote import ZygoteSandbox
from grader.suite import outline
from tests.benchmarks import peers_submissions as submissions
from tests.benchmarks.containment import _graded, _measure

ROOT = Path(__file__).resolve().parents[2]
SOLUTIONS = ROOT / "solutions"
HERE = Path(__file__).resolve().parent
LONGEST = 900.0
BATCH, ALONE = "this grader, in a batch", "this grader, one alone"

Cost = Tuple[float, float]
"""Seconds of processor time and of wall time."""


class Peer(NamedTuple):
    """Another grader: what to install, how to get ready, how to grade, and what share of the points it gave."""

    name: str
    install: Tuple[str, ...]
    prepare: Callable[[Path, Path], None]
    command: Callable[[Path, Path, Path], List[str]]
    share: Callable[[Path, Path, str], float]


def table(suite: Suite) -> List[Dict[str, Any]]:
    """Return the checks of values with their cases, as JSON has it."""
    return [
        {"file": trial.file, "function": trial.function, "title": probe.title,
         "cases": [{"inputs": [_plain(each) for each in case.inputs.values()], "expected": _plain(case.expected)}
                   for case in probe.cases]}
        for trial in suite.trials
        for probe in trial.probes
        if probe.judges is Judges.VALUES
    ]  # fmt: skip


def _plain(value: Any) -> Any:
    if hasattr(value, "tolist"):
        return {"array": value.tolist()}
    if isinstance(value, (list, tuple)):
        return [_plain(item) for item in value]
    return value


def run(command: List[str], folder: Path) -> Tuple[Cost, str]:
    """Run a command; return what it cost, with all that it started, and what it wrote."""
    path = os.pathsep.join([str(Path(command[0]).parent), os.environ["PATH"]])  # nbgrader looks for its own programs
    surroundings = {**os.environ, "OPENBLAS_NUM_THREADS": "1", "PYTHONDONTWRITEBYTECODE": "1", "PATH": path}
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    done = subprocess.run(
        command, cwd=str(folder), env=surroundings, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=LONGEST,
        check=False,
    )  # fmt: skip
    after, wall = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter() - started
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return (cpu, wall), done.stdout.decode(errors="replace")


def tool(environment: Path, name: str) -> str:
    """Return the path of a program in a virtual environment."""
    return str(environment / "bin" / name)


# pytest: a test a check, in the folder of the submission.


def _pytest_prepare(environment: Path, folder: Path) -> None:
    (folder / "test_part1.py").write_text(
        "import pytest\nimport peers_checks\n\n"
        '@pytest.mark.parametrize("probe", peers_checks.PROBES)\n'
        "def test_values(probe):\n    peers_checks.judge(probe, peers_checks.imported(probe))\n"
    )


def _pytest_command(environment: Path, folder: Path, submission: Path) -> List[str]:
    return [tool(environment, "python"), "-m", "pytest", "-q", "-p", "no:cacheprovider", "--rootdir", str(submission),
            str(submission / "test_part1.py")]  # fmt: skip


def _pytest_share(environment: Path, folder: Path, said: str) -> float:
    last = said.strip().splitlines()[-1]
    words = last.replace(",", "").split()
    count = {kind: int(words[words.index(kind) - 1]) for kind in ("passed", "failed") if kind in words}
    return count.get("passed", 0) / max(1, sum(count.values()))


# otter-grader: a notebook, and a file of tests that get its functions by name.


def _otter_prepare(environment: Path, folder: Path) -> None:
    tests = folder / "tests"
    tests.mkdir(exist_ok=True)
    (tests / "part1.py").write_text(
        "import sys\n"
        f"sys.path.insert(0, {str(folder)!r})\n"
        "import peers_checks\nfrom otter.test_files import test_case\n\nOK_FORMAT = False\n"
        'name = "part1"\npoints = None\n\n'
        + "".join(
            f"@test_case(points=1)\ndef test_{index}(env):\n    probe = peers_checks.PROBES[{index}]\n"
            '    peers_checks.judge(probe, env[probe["function"]])\n\n'
            for index in range(len(json.loads((folder / "cases.json").read_text())))
        )
    )
    run([tool(environment, "otter"), "generate", "-t", str(tests), "-o", str(folder / "autograder.zip"),
         "--no-environment", "--no-requirements", "--no-config"], folder)  # fmt: skip


def _otter_command(environment: Path, folder: Path, submission: Path) -> List[str]:
    return [tool(environment, "otter"), "run", "--no-logo", "-a", str(folder / "autograder.zip"), "-o", str(submission),
            str(submission / "part1.ipynb")]  # fmt: skip


def _otter_share(environment: Path, folder: Path, said: str) -> float:
    results = json.loads((folder / "results.json").read_text())
    tests = [each for each in results["tests"] if "max_score" in each]
    return sum(each.get("score", 0.0) for each in tests) / (sum(each["max_score"] for each in tests) or 1.0)


# nbgrader: a notebook with locked cells of tests, executed in a kernel.


def _nbgrader_prepare(environment: Path, folder: Path) -> None:
    (folder / "nbgrader_config.py").write_text(
        "c = get_config()\nc.CourseDirectory.course_id = 'part1'\n"
        f"c.CourseDirectory.root = {str(folder)!r}\nc.ExecutePreprocessor.timeout = 600\n"
    )
    source = folder / "source" / "part1"
    source.mkdir(parents=True, exist_ok=True)
    submissions.write_notebook(source / "part1.ipynb", SOLUTIONS / "part1", folder, graded=True)
    run([tool(environment, "nbgrader"), "generate_assignment", "part1", "--force"], folder)


def _nbgrader_command(environment: Path, folder: Path, submission: Path) -> List[str]:
    target = folder / "submitted" / "alice" / "part1"
    shutil.rmtree(str(target), ignore_errors=True)
    target.mkdir(parents=True)
    submissions.write_notebook(target / "part1.ipynb", submission, folder, graded=True)
    return [tool(environment, "nbgrader"), "autograde", "part1", "--student", "alice", "--force"]


def _nbgrader_share(environment: Path, folder: Path, said: str) -> float:
    code = (
        "from nbgrader.api import Gradebook\n"
        "with Gradebook('sqlite:///gradebook.db') as book:\n"
        "    found = book.find_submission('part1', 'alice')\n"
        "    print(found.score / found.max_score)"
    )
    return float(run([tool(environment, "python"), "-W", "ignore", "-c", code], folder)[1].split()[-1])


# check50: a check a function, in a process of its own, that imports the student's file.


def _check50_prepare(environment: Path, folder: Path) -> None:
    checks = folder / "checks"
    checks.mkdir(exist_ok=True)
    (checks / ".cs50.yaml").write_text("check50:\n  checks: __init__.py\n  files:\n    - !include '*'\n")
    for name in ("peers_checks.py", "cases.json"):
        shutil.copy(str(folder / name), str(checks))
    (checks / "__init__.py").write_text(
        "import os, sys\nimport check50\n"
        f"sys.path.insert(0, {str(checks)!r})\nimport peers_checks\n\n"
        + "".join(
            f"@check50.check()\ndef check_{index}():\n    '''check {index}'''\n"
            "    sys.path.insert(0, os.getcwd())\n"
            f"    probe = peers_checks.PROBES[{index}]\n"
            "    try:\n        peers_checks.judge(probe, peers_checks.imported(probe))\n"
            "    except AssertionError:\n        raise check50.Failure('wrong')\n\n"
            for index in range(len(json.loads((folder / "cases.json").read_text())))
        )
    )


def _check50_command(environment: Path, folder: Path, submission: Path) -> List[str]:
    return [tool(environment, "check50"), "--dev", "--log-level", "error", "-o", "json", "--output-file",
            str(submission / "results.json"), str(folder / "checks")]  # fmt: skip


def _check50_share(environment: Path, folder: Path, said: str) -> float:
    results = json.loads((folder / "results.json").read_text())["results"]
    return sum(each["passed"] is True for each in results) / len(results)


PEERS = (
    Peer("pytest", ("pytest", "numpy"), _pytest_prepare, _pytest_command, _pytest_share),
    Peer("otter-grader", ("otter-grader", "ipykernel", "numpy"), _otter_prepare, _otter_command, _otter_share),
    Peer("nbgrader", ("nbgrader", "numpy"), _nbgrader_prepare, _nbgrader_command, _nbgrader_share),
    Peer("check50", ("check50", "numpy"), _check50_prepare, _check50_command, _check50_share),
)


class Ready(NamedTuple):
    """A peer that is installed, its folder, and its version."""

    peer: Peer
    environment: Path
    folder: Path
    version: str


def get_ready(peer: Peer, folder: Path, probes: str) -> Ready:
    """Install a peer and prepare its folder."""
    environment = folder / peer.name
    if not (environment / "bin").is_dir():
        print(f"installing {peer.name}", file=sys.stderr)
        subprocess.run([sys.executable, "-m", "venv", str(environment)], check=True)
        subprocess.run([tool(environment, "pip"), "install", "-q", *peer.install], check=True)
    place = folder / f"{peer.name}-course"
    shutil.rmtree(str(place), ignore_errors=True)
    place.mkdir()
    (place / "cases.json").write_text(probes)
    shutil.copy(str(HERE / "peers_checks.py"), str(place))
    peer.prepare(environment, place)
    code = f"from importlib.metadata import version; print(version('{peer.install[0]}'))"
    return Ready(peer, environment, place, run([tool(environment, "python"), "-c", code], place)[1].strip())


def grade(ready: Ready, source: Path) -> Tuple[Cost, float]:
    """Let a peer grade the submission in the folder `source`; return what it cost and the share of the points."""
    submission = ready.folder / "alice"
    shutil.rmtree(str(submission), ignore_errors=True)
    shutil.copytree(str(source), str(submission), ignore=shutil.ignore_patterns("__pycache__", "images"))
    for file in ("cases.json", "peers_checks.py", "test_part1.py"):
        if (ready.folder / file).is_file() and ready.peer.name == "pytest":
            shutil.copy(str(ready.folder / file), str(submission))
    submissions.write_notebook(submission / "part1.ipynb", submission, ready.folder, graded=False)
    command = ready.peer.command(ready.environment, ready.folder, submission)
    where = submission if ready.peer.name in ("check50", "otter-grader") else ready.folder
    cost, said = run(command, where)
    return cost, ready.peer.share(ready.environment, where, said)


def ours_alone(source: Path, folder: Path) -> Tuple[Cost, float]:
    """Grade a submission by our command line; return what it cost and the share of the points."""
    submission = folder / "ours"
    shutil.rmtree(str(submission), ignore_errors=True)
    shutil.copytree(str(source), str(submission / "part1"), ignore=shutil.ignore_patterns("__pycache__", "images"))
    command = [sys.executable, "-m", "grader", "part1", "--submission", str(submission), "--format", "json"]
    cost, said = run(command, ROOT)
    report = json.loads(said[said.index("{") :])
    return cost, report["points"] / report["max_points"]


def main() -> None:
    """Measure, and print two tables."""
    parser = argparse.ArgumentParser(description="Compare with other graders.")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--folder", type=Path, help="where virtual environments are kept")
    parser.add_argument("--plot", type=Path, help="an SVG file")
    options = parser.parse_args()
    with _folder(options.folder) as folder, ZygoteSandbox() as sandbox:
        with sandbox.open(SOLUTIONS, "part1") as session:
            suite = outline(part("part1"), 0, session.run)
        probes = json.dumps(table(suite))
        ready, failed = _all_ready(folder, probes)
        costs = _measured(options.rounds, ready, suite, sandbox, folder)
        names = {each.peer.name: f"{each.peer.name} {each.version}" for each in ready}
        _print_costs(costs, names, failed)
        if options.plot:
            plot(costs, names, options.plot)
        _print_cheats(ready, folder)


@contextlib.contextmanager
def _folder(wanted: Optional[Path]) -> Iterator[Path]:
    if wanted is not None:
        wanted.mkdir(parents=True, exist_ok=True)
        yield wanted.resolve()
        return
    with tempfile.TemporaryDirectory(prefix="peers-") as folder:
        yield Path(folder)


def _all_ready(folder: Path, probes: str) -> Tuple[List[Ready], Dict[str, str]]:
    ready, failed = [], {}
    for peer in PEERS:
        try:
            each = get_ready(peer, folder, probes)
            share = grade(each, SOLUTIONS / "part1")[1]
            if share < 1.0:
                raise RuntimeError(f"gives the solutions {share:.0%} of the points")
            ready.append(each)
        except Exception as error:  # told in the table
            failed[peer.name] = " ".join(str(error).split())[:200]
    return ready, failed


def _measured(
    rounds: int, ready: List[Ready], suite: Suite, sandbox: ZygoteSandbox, folder: Path
) -> Dict[str, List[Cost]]:
    costs: Dict[str, List[Cost]] = {name: [] for name in (BATCH, ALONE, *(each.peer.name for each in ready))}
    for _ in range(rounds):
        cpu, wall = _measure(lambda: _graded(sandbox, suite), 10, sandbox)
        costs[BATCH].append((cpu / 10, wall / 10))
        costs[ALONE].append(ours_alone(SOLUTIONS / "part1", folder)[0])
        for each in ready:
            costs[each.peer.name].append(grade(each, SOLUTIONS / "part1")[0])
    return costs


def ratio(costs: Dict[str, List[Cost]], name: str, base: str, which: int) -> float:
    """Return the median over the rounds of the ratio of two costs of the same round."""
    return statistics.median(one[which] / two[which] for one, two in zip(costs[name], costs[base]))


def _print_costs(costs: Dict[str, List[Cost]], names: Dict[str, str], failed: Dict[str, str]) -> None:
    print("| a right submission to Part 1 | CPU, s | wall, s | CPU against a batch | CPU against one alone |")
    print("| --- | --- | --- | --- | --- |")
    for name, each in costs.items():
        medians = [statistics.median(cost[which] for cost in each) for which in (0, 1)]
        ratios = [ratio(costs, name, base, 0) for base in (BATCH, ALONE)]
        print(f"| {names.get(name, name)} | {medians[0]:.2f} | {medians[1]:.2f} | {ratios[0]:.1f} | {ratios[1]:.1f} |")
    for name, why in failed.items():
        print(f"| {name} | not measured: {why} | | | |")


def _print_cheats(ready: List[Ready], folder: Path) -> None:
    print(f"\n| share of the points of | this grader | {' | '.join(each.peer.name for each in ready)} |")
    print(f"| --- | --- |{' --- |' * len(ready)}")
    for name in submissions.CHEATS:
        source = folder / "cheat"
        submissions.write_cheat(source, SOLUTIONS / "part1", name)
        shares = [ours_alone(source, folder)[1], *(grade(each, source)[1] for each in ready)]
        print(f"| {name} | {' | '.join(f'{share:.0%}' for share in shares)} |")


def plot(costs: Dict[str, List[Cost]], names: Dict[str, str], path: Path) -> None:
    """Draw the processor time of each, as a multiple of ours in a batch."""
    import matplotlib

    matplotlib.use("svg")
    from matplotlib.figure import Figure

    figure = Figure(figsize=(7.0, 2.6), layout="constrained")
    axes = figure.add_subplot()
    order = list(costs)[::-1]
    values = [ratio(costs, name, BATCH, 0) for name in order]
    bars = axes.barh(
        [names.get(name, name) for name in order], values, color=["#8a94a6"] * (len(order) - 2) + ["#2a6fdb"] * 2
    )
    axes.bar_label(bars, labels=[f" {value:.1f}" for value in values])
    axes.set_xlabel("processor time a submission, as a multiple of ours in a batch")
    axes.margins(x=0.12)
    axes.spines[["top", "right"]].set_visible(False)
    figure.savefig(str(path), metadata={"Date": None})


if __name__ == "__main__":
    main()

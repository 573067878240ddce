"""A Dask cluster on this machine's loopback gives the same reports, whatever dies meanwhile."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Dict, Iterator, List

import pytest

from grader.batch import Task, parcel
from grader.cli import main

distributed = pytest.importorskip("distributed", reason="the extra cluster is not installed")
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="batch confines student code, which needs Linux")
PROJECT = Path(__file__).resolve().parent.parent
FEW = "leave_out: [forward, layer_forward, xor_gate, bp1_output_error, bp2_hidden_error, backprop, gradient_descent]\n"
SLOW = "import time\n\ndef sigmoid(z):\n    time.sleep(0.03)\n    return z\n"


def start(folder: Path, *arguments: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "distributed.cli." + arguments[0], *arguments[1:]]
    return subprocess.Popen(
        command,
        cwd=str(folder),
        env={**os.environ, "PYTHONPATH": str(PROJECT), "DASK_DISTRIBUTED__COMM__TIMEOUTS__CONNECT": "10s"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


@contextmanager
def cluster(folder: Path) -> Iterator[Any]:
    """Give the address of a scheduler and its two workers."""
    file = folder / "scheduler.json"
    processes = [start(folder, "dask_scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard",
                       "--scheduler-file", str(file))]  # fmt: skip
    try:
        until = time.monotonic() + 60
        while not file.is_file() and time.monotonic() < until:
            time.sleep(0.05)
        for _ in range(2):
            processes.append(
                start(folder, "dask_worker", "--scheduler-file", str(file), "--no-nanny", "--nthreads", "1",
                      "--no-dashboard", "--local-directory", str(folder))
            )  # fmt: skip
        address = json.loads(file.read_text())["address"]
        with distributed.Client(address, set_as_default=False) as client:
            client.wait_for_workers(2, timeout=60)
        yield address, processes[1:]
    finally:
        for process in processes:
            process.kill()
            process.wait()


def reports(out: Path) -> Dict[str, Any]:
    """Return the reports but for how long things took."""
    texts = {path.name: path.read_text() for path in out.glob("reports/*.json")}
    return {name: re.sub(r'"seconds": [0-9.e-]+|after [0-9.]+ s', "", text) for name, text in texts.items()}


def write(klass: Path, names: List[str], code: str) -> None:
    for name in names:
        (klass / name / "part1").mkdir(parents=True)
        (klass / name / "part1" / "neuron.py").write_text(code)


def test_a_cluster_gives_the_same_reports_though_a_worker_dies(tmp_path: Path) -> None:
    """Two workers, one killed on the way: every report is there, and is what this machine alone gives."""
    klass = tmp_path / "class"
    write(klass, [f"slow{index}" for index in range(8)], SLOW)
    write(klass, ["ann"], "def sigmoid(z):\n    raise ValueError(z)\n")
    (klass / "link").symlink_to(klass / "ann")
    (klass / "ann" / "part1" / "outside.py").symlink_to(PROJECT / "solutions" / "part1" / "neuron.py")
    (tmp_path / "few.yaml").write_text(FEW)
    common = ["batch", str(klass), "--config", str(tmp_path / "few.yaml"), "--part", "part1"]

    with cluster(tmp_path) as (address, workers):
        command = [sys.executable, "-m", "grader", *common, "--out", str(tmp_path / "far"), "--scheduler", address]
        far = subprocess.Popen(command, cwd=str(PROJECT), stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        until = time.monotonic() + 90
        while len(list(tmp_path.glob("far/reports/*.html"))) < 3 and far.poll() is None and time.monotonic() < until:
            time.sleep(0.02)
        workers[0].kill()
        told = far.communicate(timeout=120)
    main([*common, "--out", str(tmp_path / "near")])

    assert (
        far.returncode,
        reports(tmp_path / "far") == reports(tmp_path / "near"),
        len(reports(tmp_path / "far")),
    ) == (
        0,
        True,
        10,
    ), told


def test_a_folder_travels_with_its_links_and_without_other_peoples_files(tmp_path: Path) -> None:
    """Links stay links and are made last; pipes and what is no one's work stay behind."""
    (tmp_path / "a" / "part1").mkdir(parents=True)
    (tmp_path / "a" / ".git").mkdir()
    (tmp_path / "a" / "part1" / "neuron.py").write_text("x = 1\n")
    (tmp_path / "a" / "part1" / "link.py").symlink_to("/etc/passwd")
    os.mkfifo(str(tmp_path / "a" / "part1" / "pipe.py"))
    (tmp_path / "b").mkdir()
    task = Task(original="a", path=str(tmp_path / "a"), archive=False, refused="", seed=0, content="")

    parcel.unpack(parcel.pack(task), tmp_path / "b")

    there = {path.name: os.readlink(path) if path.is_symlink() else "" for path in (tmp_path / "b").rglob("*")}
    assert there == {"part1": "", "neuron.py": "", "link.py": "/etc/passwd"}

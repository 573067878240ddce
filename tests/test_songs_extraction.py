"""Many songs become tables: in processes, on a cluster, after Ctrl-C, after a crash."""

# ruff: noqa: E402 (modules that need optional libraries are imported after looking for these)

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from functools import partial
from pathlib import Path
from typing import Callable, Iterable, Iterator, List

import numpy as np
import pytest

pytest.importorskip("librosa", reason="features are librosa's")
pytestmark = pytest.mark.filterwarnings("ignore::FutureWarning", "ignore::DeprecationWarning")

from grader.songs import Recipe, SongsError, SongSet, open_set, read_table
from grader.songs.catalogue import synthesised_set
from grader.songs.extraction import extract, read_heard, read_rejected
from grader.songs.features import TABLES
from grader.songs.hearing import Outcome, Task, hear
from grader.songs.importing import store
from grader.songs.importing.folders import read_folder
from grader.songs.rendering import render_audio
from grader.songs.runners import CRASHED, in_processes
from grader.songs.sets import write_set
from tests.songs_files import BROKEN, break_one, folder_of_genres, music, write

PROJECT = Path(__file__).resolve().parent.parent


def constant(task: Task) -> Outcome:
    """Stands in for hearing a song, which takes longer: each feature is the track's number."""
    rows = {table: np.full(len(TABLES[table][0]), task.track_id, np.float32) for table in task.tables}
    return Outcome(task.track_id, seconds=4.0, digest=f"{task.track_id:024x}", rows=rows)


def constant_or_crash(task: Task) -> Outcome:
    """A decoder that brings its process down on every fifth song."""
    if task.track_id % 5 == 0:
        os._exit(1)
    return constant(task)


def slow(task: Task) -> Outcome:
    """Leave time to kill a worker meanwhile."""
    time.sleep(0.05)
    return constant(task)


@pytest.fixture
def song_set(tmp_path: Path) -> SongSet:
    made = synthesised_set(tmp_path / "set", Recipe(seed=3, songs_per_genre=2, seconds=3.5))
    write_set(made)
    return made


def one_by_one(tasks: Iterable[Task], do: Callable[[Task], Outcome] = hear) -> Iterator[Outcome]:
    """The smallest runner: do the tasks in this process."""
    return map(do, tasks)


def stub(tasks: Iterable[Task]) -> Iterator[Outcome]:
    return one_by_one(tasks, constant)


def test_processes_give_what_one_after_the_other_gives(song_set: SongSet, tmp_path: Path) -> None:
    """Rendered or from the file, the tables are in the order of songs.csv."""
    extract(song_set, ["summary", "wide"], one_by_one)
    alone = read_table(song_set.folder, "wide").values.copy()
    for path in song_set.folder.glob("*.npy"):
        path.unlink()
    render_audio(song_set, 2)

    extract(song_set, ["summary", "wide"], partial(in_processes, jobs=2))

    table = read_table(song_set.folder, "wide")
    assert table.track_ids.tolist() == [song.track_id for song in song_set.songs]
    np.testing.assert_allclose(table.values, alone, rtol=1e-4, atol=1e-4)
    np.testing.assert_array_equal(read_table(song_set.folder, "summary").values, table.values[:, :88])


def test_a_second_run_does_nothing(song_set: SongSet) -> None:
    """What is there is kept."""
    extract(song_set, ["summary"], stub)

    done = extract(song_set, ["summary"], stub)

    assert (done.computed, done.kept) == (0, 16)


def test_another_table_is_added_beside_the_first(song_set: SongSet) -> None:
    """Only what is missing is asked for."""
    extract(song_set, ["summary"], stub)
    asked: List[Task] = []

    def listen(tasks: Iterable[Task]) -> Iterator[Outcome]:
        asked.extend(tasks)
        return one_by_one(asked, constant)

    extract(song_set, ["summary", "wide"], listen)

    assert {task.tables for task in asked} == {("wide",)}
    assert len(read_table(song_set.folder, "wide").track_ids) == 16


def test_an_interrupted_run_is_continued(song_set: SongSet) -> None:
    """Ctrl-C costs nothing that was done."""

    def interrupted(tasks: Iterable[Task]) -> Iterator[Outcome]:
        for count, task in enumerate(tasks):
            if count == 6:
                raise KeyboardInterrupt
            yield constant(task)

    with pytest.raises(KeyboardInterrupt):
        extract(song_set, ["summary"], interrupted)
    done = extract(song_set, ["summary"], stub)

    assert (done.computed, done.kept) == (10, 6)
    assert read_table(song_set.folder, "summary").values[:, 0].tolist() == list(range(1, 17))
    assert len(read_heard(song_set.folder)) == 16


def test_an_unknown_table_is_refused(song_set: SongSet) -> None:
    """The message lists those there are."""
    with pytest.raises(SongsError, match=r'no feature table "sumary"; there are summary, wide, mfcc'):
        extract(song_set, ["sumary"], stub)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such lock")
def test_two_runs_on_one_set_do_not_mix(song_set: SongSet) -> None:
    """The second is told to wait."""

    def meanwhile(tasks: Iterable[Task]) -> Iterator[Outcome]:
        with pytest.raises(SongsError, match="another run is extracting"):
            extract(song_set, ["summary"], stub)
        return stub(tasks)

    assert extract(song_set, ["summary"], meanwhile).computed == 16


def test_a_decoder_that_crashes_costs_one_song(song_set: SongSet) -> None:
    """Those that were under way beside it are done all the same."""
    done = extract(song_set, ["summary"], partial(in_processes, jobs=2, do=constant_or_crash))

    assert [(song.track_id, reason) for song, reason in done.rejected] == [(n, CRASHED) for n in (5, 10, 15)]
    assert len(read_table(song_set.folder, "summary").track_ids) == 13


def where(task: Task) -> Outcome:
    """Tell which process did the task."""
    return Outcome(task.track_id, seconds=float(os.getpid()))


def test_a_worker_that_dies_between_two_tasks_costs_nothing() -> None:
    """What the broken pool does not take any more is done by the next one."""
    outcomes = in_processes([Task(number, "", ()) for number in range(1, 13)], jobs=1, do=where)
    first = next(outcomes)

    os.kill(int(first.seconds), signal.SIGKILL)
    time.sleep(0.5)  # the pool has noticed, most likely, before it is given more

    assert sorted([first.track_id, *(each.track_id for each in outcomes)]) == list(range(1, 13))


def test_workers_that_cannot_start_are_told(tmp_path: Path) -> None:
    """Not one song is left out for it: here a script forgets that workers import it."""
    script = tmp_path / "script.py"
    script.write_text(
        "from grader.songs.hearing import Task\n"
        "from grader.songs.runners import in_processes\n"
        "from grader.songs import SongsError\n"
        "try:\n"
        "    print(list(in_processes([Task(1, 'a.wav', ('summary',))], 1)))\n"
        "except SongsError as error:\n"
        "    print(error)\n"
    )

    done = subprocess.run(
        [sys.executable, str(script)], env={**os.environ, "PYTHONPATH": str(PROJECT)}, capture_output=True, text=True
    )

    assert done.stdout.startswith("worker processes end as soon as they start"), done.stderr


def test_broken_files_are_listed_and_left_out(tmp_path: Path) -> None:
    """The run goes on; duplicates are reported; the songs' true lengths are noted."""
    audio = folder_of_genres(tmp_path / "audio", songs=2)
    write(audio / "Rock" / "again.flac", music(100))
    for name in BROKEN:
        break_one(audio / "Folk", name)
    song_set, _ = store(read_folder(audio), tmp_path / "set")

    done = extract(song_set, ["summary"], one_by_one)

    listed = {Path(path).name: reason for _, path, reason in read_rejected(song_set.folder)}
    assert sorted(listed) == sorted(BROKEN)
    assert [name for name, reason in BROKEN.items() if reason not in listed[name]] == []
    assert (done.computed, len(done.rejected)) == (5, len(BROKEN))
    assert [(Path(late.path).name, Path(early.path).name) for late, early in done.duplicates] == [
        ("again.flac", "0.wav")
    ]
    assert {song.seconds for song in open_set(song_set.folder).songs if song.path.endswith("1.wav")} == {4.0}


def test_a_mended_file_is_heard_the_next_time(tmp_path: Path) -> None:
    """It leaves the list of the rejected."""
    audio = folder_of_genres(tmp_path / "audio", songs=1)
    break_one(audio / "Folk", "silent.wav")
    song_set, _ = store(read_folder(audio), tmp_path / "set")
    extract(song_set, ["summary"], stub_of(hear))
    write(audio / "Folk" / "silent.wav", music(7))

    done = extract(open_set(song_set.folder), ["summary"], stub_of(hear))

    assert (done.computed, done.kept, done.rejected) == (1, 2, ())
    assert not (song_set.folder / "rejected.csv").exists()


def stub_of(do: Callable[[Task], Outcome]) -> Callable[[Iterable[Task]], Iterator[Outcome]]:
    return partial(one_by_one, do=do)


def test_ctrl_c_on_the_command_line_loses_nothing(song_set: SongSet) -> None:
    """Status 130, and a second run continues."""
    command = [sys.executable, "-c", "import sys; from grader.data_command import main; sys.exit(main(sys.argv[1:]))"]
    command += ["extract", str(song_set.folder), "--jobs", "1"]
    grown = synthesised_set(song_set.folder, Recipe(seed=3, songs_per_genre=100, seconds=3.5))
    write_set(grown)
    part = song_set.folder / "summary.part"
    run = subprocess.Popen(command, cwd=PROJECT, stderr=subprocess.PIPE, start_new_session=True)
    try:
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline and not (part.is_file() and part.stat().st_size > 5 * 360):
            time.sleep(0.05)
        os.killpg(run.pid, signal.SIGINT)
        _, said = run.communicate(timeout=30)
    finally:
        if run.poll() is None:
            os.killpg(run.pid, signal.SIGKILL)

    kept = part.stat().st_size // 360
    assert (run.returncode, said.decode().count("Traceback")) == (130, 0), said
    assert kept > 5
    done = extract(open_set(song_set.folder), ["summary"], stub)
    assert done.kept == kept
    assert len(read_table(song_set.folder, "summary").track_ids) == 800


def test_a_cluster_loses_nothing_when_a_worker_dies(song_set: SongSet) -> None:
    """A scheduler and two workers on loopback, one killed midway: nothing lost, nothing twice."""
    distributed = pytest.importorskip("distributed", reason="Dask is an optional extra")
    from grader.songs.runners import on_cluster

    grown = synthesised_set(song_set.folder, Recipe(seed=3, songs_per_genre=10, seconds=3.5))
    write_set(grown)
    with Cluster(song_set.folder.parent) as cluster:
        killed: List[int] = []
        seen: List[int] = []

        def run(tasks: Iterable[Task]) -> Iterator[Outcome]:
            for outcome in on_cluster(tasks, cluster.address, slow):
                seen.append(outcome.track_id)
                if len(seen) == 15:
                    cluster.workers[0].kill()
                    killed.append(cluster.workers[0].pid)
                yield outcome

        done = extract(grown, ["summary"], run)

    assert distributed
    assert len(killed) == 1
    assert sorted(seen) == list(range(1, 81))
    assert (done.computed, done.rejected) == (80, ())
    assert read_table(song_set.folder, "summary").values[:, 0].tolist() == list(range(1, 81))


def test_a_scheduler_that_goes_away_costs_nothing_that_was_done(song_set: SongSet) -> None:
    """The mistake is told, and the same command continues."""
    pytest.importorskip("distributed", reason="Dask is an optional extra")
    from grader.songs.runners import on_cluster

    with Cluster(song_set.folder.parent) as cluster:

        def run(tasks: Iterable[Task]) -> Iterator[Outcome]:
            for count, outcome in enumerate(on_cluster(tasks, cluster.address, slow)):
                if count == 5:
                    cluster.scheduler.kill()
                yield outcome

        with pytest.raises(
            SongsError, match=r"the Dask scheduler at tcp://.* went away .*, and the same command continues"
        ):
            extract(song_set, ["summary"], run)
    done = extract(song_set, ["summary"], stub)

    assert done.kept >= 6
    assert len(read_table(song_set.folder, "summary").track_ids) == 16


class Cluster:
    """A Dask scheduler and two workers, each a process, on a free port of loopback."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.workers: List[subprocess.Popen] = []

    def __enter__(self) -> Cluster:
        told = self.folder / "scheduler.json"
        environment = {**os.environ, "PYTHONPATH": str(PROJECT), "PYTHONWARNINGS": "ignore"}
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "env": environment, "cwd": self.folder}
        python = [sys.executable, "-m"]
        local, alone = ["--host", "127.0.0.1", "--no-dashboard"], ["--no-nanny", "--nthreads", "1"]
        self.scheduler = subprocess.Popen(
            [*python, "distributed.cli.dask_scheduler", *local, "--port", "0", "--scheduler-file", str(told)], **quiet
        )
        self.workers = [
            subprocess.Popen(
                [*python, "distributed.cli.dask_worker", "--scheduler-file", str(told), *local, *alone],
                **quiet,
            )
            for _ in range(2)
        ]
        from distributed import Client

        deadline = time.monotonic() + 60
        while not told.is_file() and time.monotonic() < deadline:
            time.sleep(0.1)
        with Client(scheduler_file=str(told), timeout=30) as client:
            client.wait_for_workers(2, timeout=30)
            self.address = client.scheduler.address
        return self

    def __exit__(self, *error: object) -> None:
        for process in (*self.workers, self.scheduler):
            process.kill()
            process.wait()


def test_without_a_scheduler_the_mistake_is_told(song_set: SongSet) -> None:
    """The address is named."""
    pytest.importorskip("distributed", reason="Dask is an optional extra")
    from grader.songs.runners import on_cluster

    with pytest.raises(SongsError, match=r"no Dask scheduler answers at tcp://127.0.0.1:1"):
        extract(song_set, ["summary"], partial(on_cluster, address="tcp://127.0.0.1:1", patience=0.5))


def test_a_render_of_the_default_set_has_the_shipped_values() -> None:
    """One song a genre; processors differ in the last bits, so within a tolerance of each column's spread."""
    default = open_set(PROJECT / "data" / "masterclass")
    assert default.recipe is not None
    tables = {name: read_table(default.folder, name) for name in ("summary", "wide")}
    for track_id in (1, 10, 163, 300, 405, 446, 519, 600):
        outcome = hear(Task(track_id, "", ("summary", "wide"), recipe=default.recipe))
        for name, table in tables.items():
            shipped = table.values[list(table.track_ids).index(track_id)]
            off = np.abs(outcome.rows[name] - shipped) / (table.values.std(axis=0) + 1e-6)
            # A bin of the tuning's histogram may flip, which moves single chroma values: the median must hold tightly.
            assert np.median(off) < 1e-3
            assert np.percentile(off, 99) < 0.1


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no process groups of this kind")
def test_ctrl_c_while_workers_warm_up_is_told_in_one_line(song_set: SongSet) -> None:
    """A terminal sends it to all processes; none of them shows where it was."""
    command = [sys.executable, "-m", "grader", "data", "extract", str(song_set.folder), "--jobs", "1"]
    run = subprocess.Popen(command, cwd=PROJECT, stderr=subprocess.PIPE, start_new_session=True)
    try:
        lock, deadline = song_set.folder / "extract.lock", time.monotonic() + 60
        while time.monotonic() < deadline and not lock.is_file():
            time.sleep(0.01)
        time.sleep(0.5)
        os.killpg(run.pid, signal.SIGINT)
        _, said = run.communicate(timeout=60)
    finally:
        if run.poll() is None:
            os.killpg(run.pid, signal.SIGKILL)

    assert (run.returncode, said.decode().splitlines()) == (
        130,
        ["grader: interrupted; what was done is kept, and the same command continues"],
    )

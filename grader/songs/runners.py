"""Ways to do many tasks: on the cores of this machine, or on a Dask cluster.

A runner takes tasks and yields their outcomes as they come, in any order, each once. Only a few tasks are under way
at a time, so that memory does not grow with the set. A decoder that brings its process down costs one song.
"""

from __future__ import annotations

import multiprocessing
import multiprocessing.connection
import os
import signal
import threading
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from typing import Callable, Dict, Iterable, Iterator

from ..parallel import PATIENCE, SchedulerError, cluster, cores, results
from .errors import SongsError
from .hearing import Outcome, Task, hear
from .quiet import mute, muted

Runner = Callable[[Iterable[Task]], Iterator[Outcome]]

CRASHED = "the decoder crashed on it"
THREADS = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS")
AHEAD = 3
"""Tasks a worker is given before it has finished the first."""


def in_processes(tasks: Iterable[Task], jobs: int, do: Callable[[Task], Outcome] = hear) -> Iterator[Outcome]:
    """Do the tasks in `jobs` processes.

    Parameters
    ----------
    tasks : iterable of Task
    jobs : int
    do : callable
        Does a task; it must be importable in another process.

    Raises
    ------
    SongsError
        Where no process starts at all.
    """
    waiting = iter(tasks)
    pool = _pool(jobs)
    under_way: Dict[Future[Outcome], Task] = {}
    try:
        while True:
            for task in islice(waiting, max(0, AHEAD * jobs - len(under_way))):
                under_way[_submitted(pool, do, task)] = task
            if not under_way:
                return
            finished, _ = wait(under_way, return_when=FIRST_COMPLETED)
            broken = [future for future in finished if isinstance(future.exception(), BrokenProcessPool)]
            for future in finished.difference(broken):
                del under_way[future]
                yield future.result()
            if broken:
                # Any of those under way may have done it: each is tried in a process of its own.
                suspects = [task for future, task in under_way.items() if not _is_done(future)]
                done = [future.result() for future in under_way if _is_done(future)]
                under_way = {}
                pool.shutdown()
                yield from done
                yield from _one_at_a_time(suspects, do)
                pool = _pool(jobs)
    finally:
        for future in under_way:
            future.cancel()
        pool.shutdown()


def _submitted(pool: ProcessPoolExecutor, do: Callable[[Task], Outcome], task: Task) -> Future[Outcome]:
    """Hand a task out; a pool that has just lost a process takes none, and the task shares the fate of the others."""
    try:
        return pool.submit(do, task)
    except BrokenProcessPool as error:
        lost: Future[Outcome] = Future()
        lost.set_exception(error)
        return lost


def _is_done(future: Future[Outcome]) -> bool:
    return future.done() and not future.cancelled() and future.exception() is None


def _one_at_a_time(tasks: Iterable[Task], do: Callable[[Task], Outcome]) -> Iterator[Outcome]:
    pool = _pool(1)
    try:
        _try_out(pool)
        for task in tasks:
            try:
                yield pool.submit(do, task).result()
            except BrokenProcessPool:
                pool.shutdown()
                pool = _pool(1)
                yield Outcome(task.track_id, refused=CRASHED)
    finally:
        pool.shutdown()


def _try_out(pool: ProcessPoolExecutor) -> None:
    """Make sure that workers start at all: else every song would be left out as one that crashes its decoder."""
    try:
        pool.submit(cores).result()
    except BrokenProcessPool:
        raise SongsError(
            "worker processes end as soon as they start; python -m grader.songs.warm may show why"
        ) from None


def _pool(jobs: int) -> ProcessPoolExecutor:
    # Workers that each start threads for their algebra get into each other's way: two of them took four times as long.
    for name in THREADS:
        os.environ.setdefault(name, "1")
    # Forked from a process that has nothing but the libraries: quick, and no lock of ours is copied while it is held.
    method = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
    context = multiprocessing.get_context(method)
    if method == "forkserver":
        context.set_forkserver_preload(["grader.songs.warm"])
        _start_fork_server()
    return ProcessPoolExecutor(jobs, mp_context=context, initializer=_settle)


def _start_fork_server() -> None:
    """Start it deaf to Ctrl-C and mute: it warms up for seconds, and the interruption is told by this process."""
    from multiprocessing import forkserver, resource_tracker

    # Blocked signals stay so in what is started, and come here afterwards. The tracker unblocks them when it starts.
    resource_tracker.ensure_running()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        with muted():
            forkserver.ensure_running()
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _settle() -> None:
    """Prepare a worker: Ctrl-C is the parent's to handle, decoders' remarks are not shown, no orphan lives on."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    mute()
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent.sentinel,), daemon=True).start()


def _end_with(sentinel: int) -> None:
    multiprocessing.connection.wait([sentinel])
    os._exit(1)


def on_cluster(
    tasks: Iterable[Task], address: str, do: Callable[[Task], Outcome] = hear, patience: float = PATIENCE
) -> Iterator[Outcome]:
    """Do the tasks on a Dask cluster, whose workers see the same files and have the grader installed.

    A worker that dies costs no song: the scheduler gives its tasks to another. A song on which several workers died is
    refused.

    Parameters
    ----------
    tasks : iterable of Task
    address : str
        Of the scheduler, "tcp://HOST:PORT".
    do : callable
        Does a task; it must be importable there.
    patience : float
        Seconds in which the scheduler answers.

    Raises
    ------
    SongsError
        Where Dask is not installed, no scheduler answers, or it goes away.
    """
    try:
        with cluster(address, patience) as client:
            for task, outcome in results(client, tasks, lambda task: client.submit(do, task, pure=False), AHEAD):
                yield Outcome(task.track_id, refused=CRASHED) if outcome is None else outcome
    except SchedulerError as error:
        raise SongsError(str(error)) from None

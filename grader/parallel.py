"""Work on many processors: how many there are here, and a Dask cluster's."""

from __future__ import annotations

import importlib
import logging
import os
from concurrent.futures import CancelledError
from contextlib import contextmanager
from itertools import islice
from typing import Any, Callable, Dict, Iterable, Iterator, Optional, Tuple, TypeVar

Task = TypeVar("Task")
PATIENCE = 10.0
"""Seconds in which a scheduler answers."""


class SchedulerError(Exception):
    """A Dask cluster that cannot be used: one line that says why, and the way out."""


def cores() -> int:
    """Return how many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@contextmanager
def cluster(address: str, patience: float = PATIENCE) -> Iterator[Any]:
    """Give a `distributed.Client` of the scheduler at `address`, until the end of the context.

    Raises
    ------
    SchedulerError
        Where Dask is not installed, no scheduler answers, or it goes away within the context.
    """
    try:
        distributed: Any = importlib.import_module("distributed")
    except ImportError:
        raise SchedulerError("--scheduler needs Dask; pip install 'masterclass-grader[cluster]' brings it") from None
    # What goes wrong is told by us, in one line.
    for name in [name for name in logging.root.manager.loggerDict if name.split(".")[0] == "distributed"]:
        logging.getLogger(name).setLevel(logging.CRITICAL)
    try:
        client = distributed.Client(address, timeout=patience, set_as_default=False)
    except (OSError, ValueError, TimeoutError) as error:
        told = f"no Dask scheduler answers at {address} ({type(error).__name__})"
        raise SchedulerError(f"{told}; dask scheduler starts one") from None
    forgotten = getattr(distributed.client, "FutureCancelledError", CancelledError)
    try:
        yield client
    except (CancelledError, forgotten, distributed.comm.CommClosedError) as error:
        raise SchedulerError(
            f"the Dask scheduler at {address} went away ({type(error).__name__}); what is finished is kept, and the "
            "same command continues"
        ) from None
    finally:
        client.close(timeout=5)


def results(
    client: Any, tasks: Iterable[Task], submit: Callable[[Task], Any], ahead: int
) -> Iterator[Tuple[Task, Optional[Any]]]:
    """Yield each task with its result as it comes; None in place of one over which several workers died.

    Parameters
    ----------
    client : distributed.Client
    tasks : iterable
    submit : callable
        Gives a task to the client, and returns its future.
    ahead : int
        How many tasks each thread of the cluster is given before it has finished the first.
    """
    distributed: Any = importlib.import_module("distributed")
    waiting = iter(tasks)
    under_way: Dict[Any, Task] = {}
    completed = distributed.as_completed([], loop=client.loop)

    def give() -> None:
        # Workers may have come or gone.
        room = ahead * max(1, sum(client.nthreads().values())) - len(under_way)
        for task in islice(waiting, max(0, room)):
            future = submit(task)
            under_way[future.key] = task
            completed.add(future)

    give()
    for future in completed:
        task = under_way.pop(future.key)
        try:
            result = future.result()
        except distributed.KilledWorker:
            result = None
        future.release()
        yield task, result
        give()

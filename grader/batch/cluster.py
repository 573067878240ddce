"""Graders on a Dask cluster, whose workers have the grader installed and need not see the submissions.

A submission travels as bytes, the suites once to each worker. Every worker confines student code by itself, and does
nothing where it cannot. One that dies costs nothing: the scheduler gives its submissions to another; one over which
several died gets the verdict "grader error".
"""

from __future__ import annotations

import atexit
import hashlib
import json
import shutil
import tempfile
import threading
from contextlib import ExitStack
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any, Dict, Iterator, List, Mapping, Sequence

from ..parallel import PATIENCE, SchedulerError, cluster, results
from . import BatchError, Outcome, Task, parcel
from .grader import Grader, failed
from .lane import Settings
from .setting import grader_for
from .suites import read

AHEAD = 2
"""Submissions that a thread of a worker is given before it has finished the first."""


def on_cluster(
    settings: Settings, tasks: Sequence[Task], address: str, patience: float = PATIENCE
) -> Iterator[Outcome]:
    """Yield the outcomes of tasks as they come.

    Parameters
    ----------
    settings : Settings
        Of the graders that the workers make.
    tasks : sequence of Task
    address : str
        Of the scheduler, "tcp://HOST:PORT".
    patience : float
        Seconds in which it answers.

    Raises
    ------
    BatchError
        Where Dask is not installed, no scheduler answers, or a worker cannot confine student code.
    """
    try:
        with cluster(address, patience) as client:
            if not client.nthreads():
                raise BatchError(f"the scheduler at {address} has no workers; start some with: dask worker {address}")
            yield from _run(client, settings, tasks)
    except SchedulerError as error:
        raise BatchError(str(error)) from None


def _run(client: Any, settings: Settings, tasks: Sequence[Task]) -> Iterator[Outcome]:
    suites = {part: Path(path).read_bytes() for part, path in settings.files.items()}
    shipped = client.scatter([asdict(settings), suites], broadcast=True, hash=False)

    def submit(task: Task) -> Any:
        return client.submit(remote, asdict(task), parcel.pack(task), *shipped, pure=False)

    for task, result in results(client, tasks, submit, AHEAD):
        if result is None:
            yield failed(task, read(settings.files), "several workers died over it")
        else:
            yield Outcome(**{**result, "layers": tuple(map(tuple, result["layers"]))})


def remote(task: Dict[str, Any], data: bytes, settings: Dict[str, Any], suites: Mapping[str, bytes]) -> Dict[str, Any]:
    """Grade a submission in a worker of the cluster.

    Parameters
    ----------
    task : dict
        The fields of a `Task`.
    data : bytes
        The submission, as `parcel.pack` gives it.
    settings : dict
        The fields of `Settings`.
    suites : mapping of str to bytes
        The suite file of each part.

    Returns
    -------
    dict
        The fields of an `Outcome`.

    Raises
    ------
    BatchError
        If student code cannot be confined here.
    """
    grader = _grader(settings, suites)
    folder = Path(tempfile.mkdtemp(dir=str(grader.scratch)))
    try:
        folder.chmod(0o755)
        place = folder / "submission"
        asked = replace(Task(**task), path=str(place))
        if asked.archive:
            # With its name, by which its kind is told.
            place = folder / Path(task["path"]).name
            place.write_bytes(data)
            asked = replace(asked, path=str(place))
        elif not asked.refused:
            place.mkdir()
            parcel.unpack(data, place)
        return asdict(grader.grade(asked))
    finally:
        shutil.rmtree(folder, ignore_errors=True)


_GRADERS: Dict[str, Grader] = {}
_STARTING = threading.Lock()
_OPEN = ExitStack()
atexit.register(_OPEN.close)


def _grader(settings: Dict[str, Any], suites: Mapping[str, bytes]) -> Grader:
    """Return this process's grader, made when the first submission comes."""
    digest = hashlib.sha256(json.dumps(settings, sort_keys=True).encode())
    for part in sorted(suites):
        digest.update(suites[part])
    key = digest.hexdigest()
    with _STARTING:
        if key not in _GRADERS:
            _GRADERS[key] = _made(Settings(**settings), suites)
        return _GRADERS[key]


def _made(settings: Settings, suites: Mapping[str, bytes]) -> Grader:
    folder = Path(_OPEN.enter_context(tempfile.TemporaryDirectory(prefix="grader-batch-")))
    folder.chmod(0o711)
    (folder / "suites").mkdir(mode=0o700)
    files = {part: folder / "suites" / f"{part}.suite" for part in suites}
    for part, data in suites.items():
        files[part].write_bytes(data)
    scratch = folder / "scratch"
    scratch.mkdir(mode=0o711)
    lacks: List[str] = []
    here = replace(settings, files={part: str(path) for part, path in files.items()}, scratch=str(scratch))
    grader = _OPEN.enter_context(grader_for(here, lacks.append))
    grader.sandbox.layers()
    if lacks and settings.contained:
        raise BatchError(f"a Dask worker cannot confine student code: {lacks[0]}")
    return grader

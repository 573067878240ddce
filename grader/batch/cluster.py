"""Graders on a Dask cluster, whose workers have the grader installed and need not see the submissions.

A submission travels as bytes, the suites once to each worker. Every worker confines student code by itself, and does
nothing where it cannot. One that dies costs nothing: the scheduler gives its submissions to another; one over which
several died gets the verdict "grader error".
"""

from __future__ import annotations

import atexit
import hashlib
import importlib
import json
import shutil
import tempfile
import threading
from contextlib import ExitStack
from dataclasses import asdict, replace
from itertools import islice
from pathlib import Path
from typing import Any, Dict, Iterator, List, Mapping, Sequence

from . import BatchError, Outcome, Task, parcel
from .grader import Grader, failed
from .lane import Settings
from .setting import grader_for
from .suites import read

AHEAD = 2
"""Submissions that a thread of a worker is given before it has finished the first."""
PATIENCE = 10.0
CONTINUES = "what is finished is kept, and the same command continues"


def on_cluster(
    settings: Settings, tasks: Sequence[Task], address: str, patience: float = PATIENCE
) -> Iterator[Outcome]:
    """Yield the outcomes of tasks as they come.

    Raises
    ------
    BatchError
        Where Dask is not installed, no scheduler answers, or a worker cannot confine student code.
    """
    try:
        distributed: Any = importlib.import_module("distributed")
    except ImportError:
        raise BatchError("--scheduler needs Dask; pip install 'masterclass-grader[cluster]' brings it") from None
    try:
        client = distributed.Client(address, timeout=patience, set_as_default=False)
    except (OSError, ValueError, TimeoutError) as error:
        raise BatchError(f"no Dask scheduler answers at {address} ({type(error).__name__})") from None
    try:
        if not client.nthreads():
            raise BatchError(f"the scheduler at {address} has no workers; start some with: dask worker {address}")
        yield from _run(distributed, client, settings, tasks)
    except distributed.comm.CommClosedError:
        raise BatchError(f"the scheduler at {address} has gone; {CONTINUES}") from None
    finally:
        client.close(timeout=5)


def _run(distributed: Any, client: Any, settings: Settings, tasks: Sequence[Task]) -> Iterator[Outcome]:
    suites = {part: Path(path).read_bytes() for part, path in settings.files.items()}
    shipped = client.scatter([asdict(settings), suites], broadcast=True, hash=False)
    waiting = iter(tasks)
    under_way: Dict[Any, Task] = {}
    completed = distributed.as_completed([], loop=client.loop)

    def give() -> None:
        # Workers may have come or gone.
        room = AHEAD * max(1, sum(client.nthreads().values())) - len(under_way)
        for task in islice(waiting, max(0, room)):
            data = parcel.pack(task)
            future = client.submit(remote, asdict(task), data, *shipped, pure=False)
            under_way[future.key] = task
            completed.add(future)

    give()
    for future in completed:
        task = under_way.pop(future.key)
        try:
            result = future.result()
            outcome = Outcome(**{**result, "layers": tuple(map(tuple, result["layers"]))})
        except distributed.KilledWorker as error:
            files = {part: Path(path) for part, path in settings.files.items()}
            outcome = failed(task, read(files), f"several workers died over it ({type(error).__name__})")
        except distributed.client.FutureCancelledError:
            raise BatchError(f"the scheduler has forgotten what it was given; {CONTINUES}") from None
        future.release()
        yield outcome
        give()


def remote(task: Dict[str, Any], data: bytes, settings: Dict[str, Any], suites: Mapping[str, bytes]) -> Dict[str, Any]:
    """Grade a submission in a worker of the cluster."""
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

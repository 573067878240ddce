"""A process that grades: tasks in, outcomes out, over a socket, one line of JSON each.

    python -c "from grader.batch.lane import main; main()" DESCRIPTOR

It holds the suites, so it never runs student code: its sandbox does. It says when it can take a task and is told one,
or `null` where there is none; a line after that says that there is more. It ends when the batch hangs up.
"""

from __future__ import annotations

import gc
import json
import os
import signal
import socket
import sys
import threading
import time
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, Callable, Dict, Iterator, Tuple

if TYPE_CHECKING:
    from .turns import Turns

WANT, DONE, WARN, BROKEN = "want", "done", "warn", "broken"
"""What a lane says: it takes another task; it has done one; what its sandbox lacks; that it cannot work at all."""


@dataclass(frozen=True)
class Settings:
    """What a lane is told first. `config` is YAML, as the instructor's own file is; `files` are of suites with scenes
    where there are to be `pictures`.
    """

    parts: Tuple[str, ...]
    config: str
    files: Dict[str, str]
    scratch: str
    contained: bool
    pictures: bool = False


def main() -> None:
    """Grade until the batch hangs up."""
    # Ctrl-C is the batch's to handle.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ[name] = "1"
    threading.Thread(target=_end_with, args=(os.getppid(),), daemon=True).start()
    channel = socket.socket(fileno=int(sys.argv[1]))
    lines = channel.makefile("r", encoding="utf-8")
    lock = threading.Lock()

    def tell(kind: str, value: Any = None) -> None:
        with lock:
            channel.sendall(json.dumps([kind, value]).encode() + b"\n")

    settings = Settings(**json.loads(lines.readline()))
    try:
        _serve(settings, lines, tell)
    except (BrokenPipeError, ConnectionResetError):
        pass
    except Exception as error:
        tell(BROKEN, f"{type(error).__name__}: {error}")
    os._exit(0)  # threads that wait for student code are not waited for: their workers end with this process


def _serve(settings: Settings, lines: Any, tell: Callable[..., None]) -> None:
    from . import Task
    from .setting import grader_for
    from .turns import Turns

    turns = Turns()
    with grader_for(settings, lambda text: tell(WARN, text), turns.watched) as grader:
        grader.sandbox.layers()  # up before the first submission, whose time it would else count to
        # The suites stay: to look for garbage among them, again and again, takes as long as a report.
        gc.collect()
        gc.freeze()

        def work(task: Task) -> None:
            try:
                outcome = grader.grade(task)
            finally:
                turns.leave()
            tell(DONE, asdict(outcome))

        for task in _tasks(turns, lines, tell):
            threading.Thread(target=work, args=(Task(**task),), daemon=True).start()


def _tasks(turns: Turns, lines: Any, tell: Callable[..., None]) -> Iterator[Dict[str, Any]]:
    """Yield tasks, asking for one whenever it may be begun, until the batch hangs up."""
    while True:
        turns.enter()
        tell(WANT)
        line = lines.readline()
        if not line:
            return
        task = json.loads(line)
        if task is not None:
            yield task
            continue
        # None are left: others may have the token. A further line says that there is more.
        turns.leave()
        if not lines.readline():
            return


def _end_with(parent: int) -> None:
    """End this process when the one that started it has died, whatever is going on here."""
    while os.getppid() == parent:
        time.sleep(0.5)
    os._exit(1)

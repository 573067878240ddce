"""What tests of the zygote share: calls in one line, and a look at processes and folders."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any, Callable, List

from grader.messages import problem
from grader.model import Batch, Reply, Returned
from grader.sandbox.session import Limits, WorkerSession
from grader.sandbox.zygote import ZygoteSandbox

QUICK = Limits(call=1.0, exercise=5.0)


def call(session: WorkerSession, function: str = "f", argument: Any = 1) -> Reply:
    return session.run(Batch(file="work", function=function, calls=((argument,),))).replies[0]


def value(session: WorkerSession, function: str = "f", argument: Any = 1) -> Any:
    reply = call(session, function, argument)
    assert isinstance(reply, Returned), reply
    return reply.value


def answer(sandbox: ZygoteSandbox, root: Path, argument: Any = 1) -> Reply:
    with sandbox.open(root, "part1") as session:
        return call(session, argument=argument)


def words(sandbox: ZygoteSandbox, root: Path) -> str:
    return problem(answer(sandbox, root))


def children(pid: int) -> List[int]:
    return [int(word) for word in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def scratch_folders(parent: Path) -> List[str]:
    return sorted(path.name for path in parent.glob("grader-*/*"))


def eventually(condition: Callable[[], bool], seconds: float = 10.0) -> bool:
    until = time.monotonic() + seconds
    while not condition() and time.monotonic() < until:
        time.sleep(0.01)
    return condition()


def gone(pid: int) -> bool:
    """Tell whether a process has ended; whoever adopted it may not have reaped it yet."""
    try:
        return "\nState:\tZ" in Path(f"/proc/{pid}/status").read_text()
    except FileNotFoundError:
        return True

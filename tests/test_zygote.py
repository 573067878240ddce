"""Sessions in processes that are forked from a zygote: apart from each other, and gone without a trace."""

from __future__ import annotations

import os
import resource
import signal
import subprocess
import sys
from pathlib import Path
from typing import Callable, List

import pytest

from grader.grading import grade
from grader.messages import problem
from grader.model import Batch, Crashed, Returned, Status, Suite, TimedOut
from grader.sandbox.default import default_sandbox
from grader.sandbox.launch import Launched
from grader.sandbox.session import Limits
from grader.sandbox.zygote import Options, ZygoteSandbox
from tests.confined import linux_only
from tests.zygotes import answer, call, children, eventually, gone, scratch_folders, value, words

pytestmark = linux_only

PROJECT = Path(__file__).resolve().parents[1]
LAYERS = ("session", "rlimits", "parent_death_signal", "non_dumpable", "no_new_privs", "seccomp")


def test_the_solutions_earn_every_point(suite: Suite, sandbox: ZygoteSandbox) -> None:
    """Confinement takes nothing away that right answers need."""
    with sandbox.open(PROJECT / "solutions", "part1") as session:
        statuses = {result.status for result in grade(suite, session)}

    assert statuses == {Status.PASSED}


def test_layers_are_reported(sandbox: ZygoteSandbox) -> None:
    """Each layer is listed, those that every Linux has as active."""
    layers = dict(sandbox.layers())

    assert {"uid", "landlock", "namespaces", *LAYERS} == set(layers)
    assert [layers[name] for name in LAYERS] == [""] * len(LAYERS)


def test_a_layer_left_out_is_told_before_any_student_code_runs(write: Callable[..., Path]) -> None:
    """Whoever wants to know hears of each missing layer."""
    told: List[str] = []
    options = Options(skip=("landlock",), namespaces=False)
    with ZygoteSandbox(options, warn=lambda layer, reason: told.append(layer)) as sandbox:
        answer(sandbox, write("def f(x): return x"))

    assert {"landlock", "namespaces"} <= set(told)


def test_each_session_has_a_process_of_its_own(sandbox: ZygoteSandbox, write: Callable[..., Path]) -> None:
    """What one session leaves in its interpreter is unknown to another, before it and beside it."""
    spoil = write("import builtins, math\ndef f(x): builtins.x = math.pi = 4; return hasattr(builtins, 'x')")
    look = write("import builtins, math\ndef f(x): return hasattr(builtins, 'x') or math.pi == 4", root="bob")

    with sandbox.open(spoil, "part1") as first, sandbox.open(look, "part1") as second:
        assert [value(first), value(second)] == [True, False]
    with sandbox.open(look, "part1") as third:
        assert value(third) is False


def test_random_numbers_differ_between_workers(sandbox: ZygoteSandbox, write: Callable[..., Path]) -> None:
    """NumPy's global generator does not start from the state that the zygote had."""
    root = write("import numpy as np, random\ndef f(x): return np.random.random(), random.random()")

    got = []
    for _ in range(4):
        with sandbox.open(root, "part1") as session:
            got += value(session)

    assert len(set(got)) == 8


def test_a_worker_that_takes_too_long_is_replaced(sandbox: ZygoteSandbox, write: Callable[..., Path]) -> None:
    """After a kill the next call is answered by another child of the same zygote."""
    root = write(
        """
        import os, time
        def f(x): return os.getpid(), os.getppid()
        def slow(x): time.sleep(60)
        """
    )
    with sandbox.open(root, "part1") as session:
        before = value(session)
        reply = call(session, "slow")
        after = value(session)

    assert reply == TimedOut(seconds=1.0)
    assert (before[0] != after[0], before[1] == after[1]) == (True, True)


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        ("import os; os._exit(3)", "exit status 3"),
        ("import ctypes; ctypes.string_at(0)", "SIGSEGV"),
        ("import os; os.kill(os.getpid(), 9)", "SIGKILL"),
        ("import os; os.write(3, b'nonsense' * 10)", "no answer"),
        ("import os; [os.close(n) for n in range(4)]\n    while True: pass", "killed"),
    ],
)
def test_a_worker_that_dies_is_explained(
    sandbox: ZygoteSandbox, write: Callable[..., Path], code: str, reason: str
) -> None:
    """The report says how a process ended."""
    reply = answer(sandbox, write(f"def f(x):\n    {code}"))

    assert isinstance(reply, Crashed)
    assert reason in reply.reason


def test_processor_time_is_limited(write: Callable[..., Path]) -> None:
    """A worker that used up its processor time is told of in words, and the limit holds for all its threads."""
    limits = Limits(call=10.0, cpu=1)
    root = write(
        """
        import threading
        def spin():
            while True: pass
        def f(x): threading.Thread(target=spin).start(); spin()
        """
    )
    with ZygoteSandbox(Options(limits=limits)) as sandbox:
        got = words(sandbox, root)

    assert got == "your code used more than 1 s of processor time, the limit for all its threads together"


def test_memory_is_limited(sandbox: ZygoteSandbox, write: Callable[..., Path]) -> None:
    """A call that asks for too much is an error of its own, told with the limit; the worker lives on."""
    root = write("import numpy as np\ndef f(x): return np.ones(x).sum()")
    with sandbox.open(root, "part1") as session:
        got = problem(call(session, argument=1 << 28))
        after = value(session, argument=2)

    assert "your function asked for more than 1 GB of memory (part1/work.py, line 2)" in got
    assert after == 2


def test_much_that_is_printed(sandbox: ZygoteSandbox, write: Callable[..., Path]) -> None:
    """The first call's output comes back in order, and a flood of it stops nothing."""
    root = write("def f(x):\n    for n in range(x): print('line', n)\n    return x")
    with sandbox.open(root, "part1") as session:
        first = session.run(Batch(file="work", function="f", calls=((200,), (1,))))
        flood = value(session, argument=100_000)

    assert first.printed.splitlines() == [f"line {n}" for n in range(200)]
    assert flood == 100_000


def test_nothing_is_left_after_many_sessions(launched: Launched, write: Callable[..., Path], scratch: Path) -> None:
    """Hundreds of sessions, some of them killed, leave no process, no descriptor and no folder behind."""
    root = write("import time\ndef f(x): time.sleep(x); return x")
    with ZygoteSandbox(Options(limits=Limits(call=0.05, patience=1)), launched) as sandbox:
        answer(sandbox, root, 0)
        zygote = launched.process.pid
        before = len(os.listdir("/proc/self/fd"))
        # Far fewer than one a session.
        resource.prlimit(zygote, resource.RLIMIT_NOFILE, (24, 24))
        for number in range(200):
            answer(sandbox, root, 60 if number % 20 == 0 else 0)
        after = len(os.listdir("/proc/self/fd"))
        left = children(zygote), scratch_folders(scratch)

    assert (after, left) == (before, ([], []))
    assert list(scratch.iterdir()) == []


def test_the_zygote_does_not_grow(launched: Launched, write: Callable[..., Path]) -> None:
    """Its memory after two hundred sessions is that after fifty."""
    root = write("def f(x): return x")

    def pages() -> int:
        return int(Path(f"/proc/{launched.process.pid}/statm").read_text().split()[1])

    with ZygoteSandbox(launched=launched) as sandbox:
        for _ in range(50):
            answer(sandbox, root)
        before = pages()
        for _ in range(150):
            answer(sandbox, root)
        grown = pages() - before

    assert grown * os.sysconf("SC_PAGESIZE") < 1 << 20


def test_closing_ends_open_sessions(launched: Launched, write: Callable[..., Path]) -> None:
    """With the zygote go the workers that are still there."""
    sandbox = ZygoteSandbox(launched=launched)
    with sandbox.open(write("def f(x): return x"), "part1") as session:
        value(session)
        (worker,) = children(launched.process.pid)
        sandbox.close()

        assert gone(worker)


DYING = """
import json, os, sys, time
from pathlib import Path
from grader.model import Batch
from grader.sandbox.launch import launch
from grader.sandbox.zygote import ZygoteSandbox

launched = launch(namespaces=False)
sandbox = ZygoteSandbox(launched=launched)
with sandbox.open(Path(sys.argv[1]), "part1") as session:
    session.run(Batch(file="work", function="f", calls=((1,),)))
    zygote = launched.process.pid
    print(zygote, Path(f"/proc/{zygote}/task/{zygote}/children").read_text(), flush=True)
    session.run(Batch(file="work", function="spin", calls=((1,),)))
"""


def test_all_die_with_the_grader(write: Callable[..., Path], scratch: Path) -> None:
    """A grader that is killed leaves neither the zygote, nor a busy worker, nor scratch folders."""
    root = write("def f(x): return x\ndef spin(x):\n    while True: pass")
    command = [sys.executable, "-c", DYING, str(root)]
    with subprocess.Popen(command, cwd=PROJECT, stdout=subprocess.PIPE, text=True) as grader:
        assert grader.stdout is not None
        processes = [int(word) for word in grader.stdout.readline().split()]
        grader.kill()

    assert len(processes) == 2
    assert eventually(lambda: all(map(gone, processes)))
    assert eventually(lambda: list(scratch.iterdir()) == [])


def test_a_zygote_that_was_killed_is_replaced(launched: Launched, write: Callable[..., Path]) -> None:
    """The sandbox goes on with a new zygote; what the session had asked of the lost worker is asked of a new one."""
    root = write("def f(x): return x")
    with ZygoteSandbox(Options(namespaces=False), launched) as sandbox:
        with sandbox.open(root, "part1") as session:
            value(session)
            os.kill(launched.process.pid, signal.SIGKILL)
            launched.process.wait()
            again = value(session)
        after = answer(sandbox, root)

    assert (again, after) == (1, Returned(value=1))


def test_daemons_do_not_survive_without_the_filter(launched: Launched, write: Callable[..., Path]) -> None:
    """Where nothing keeps a worker from starting processes, what it left running is killed with it."""
    root = write(
        """
        import os, time
        def daemon():
            if os.fork() == 0:
                os.setsid()
                if os.fork() == 0:
                    while True: time.sleep(1)
                os._exit(0)
            os.wait()
        def f(x):
            for _ in range(3): daemon()
            return x
        """
    )
    with ZygoteSandbox(Options(skip=("seccomp",)), launched) as sandbox:
        with sandbox.open(root, "part1") as session:
            value(session)
            during = children(launched.process.pid)
        after = children(launched.process.pid)

    assert (len(during), after) == (7, [])


def test_several_threads_may_share_a_sandbox(sandbox: ZygoteSandbox, write: Callable[..., Path]) -> None:
    """Sessions that are opened from several threads do not mix."""
    from concurrent.futures import ThreadPoolExecutor

    roots = [write(f"def f(x): return {n}", root=f"s{n}") for n in range(12)]

    with ThreadPoolExecutor(4) as pool:
        replies = list(pool.map(lambda root: answer(sandbox, root), roots))

    assert replies == [Returned(value=n) for n in range(12)]


def test_without_a_zygote_the_user_is_warned() -> None:
    """A sandbox that confines nothing says so, and in the report, too."""
    told: List[str] = []
    with default_sandbox(None, told.append) as sandbox:
        layers = dict(sandbox.layers())

    assert "only limits of time" in told[0]
    assert "no sandbox" in layers["confinement"]

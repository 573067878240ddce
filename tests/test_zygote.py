"""Sessions in processes that are forked from a zygote: apart from each other, and gone without a trace."""

from __future__ import annotations

import os
import resource
import signal
import subprocess
import sys
import tempfile
import textwrap
import time
from pathlib import Path
from typing import Any, Callable, Iterator, List

import pytest

from grader.grading import grade
from grader.messages import problem
from grader.model import Batch, Blocked, Crashed, Missing, Raised, Reply, Returned, Status, Suite, TimedOut
from grader.sandbox import SandboxError
from grader.sandbox.default import default_sandbox
from grader.sandbox.launch import Launched, launch
from grader.sandbox.session import Limits, WorkerSession
from grader.sandbox.zygote import Options, ZygoteSandbox
from grader.worker import scratch as scratch_module
from grader.worker import snapshot
from tests.confined import linux_only, root_only

pytestmark = linux_only

PROJECT = Path(__file__).resolve().parents[1]
QUICK = Limits(call=1.0, exercise=5.0)
LAYERS = ("session", "rlimits", "parent_death_signal", "non_dumpable", "no_new_privs", "seccomp")


@pytest.fixture(scope="module")
def sandbox() -> Iterator[ZygoteSandbox]:
    with ZygoteSandbox(Options(limits=QUICK)) as sandbox:
        yield sandbox


@pytest.fixture
def launched(scratch: Path) -> Launched:
    """A zygote outside of namespaces, so that its process, its files and its scratch folders can be looked at."""
    return launch(namespaces=False)


@pytest.fixture
def scratch(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Where the sandboxes of a test put their scratch folders: not below pytest's own folder, which is private."""
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o755)
        monkeypatch.setenv("TMPDIR", folder)
        yield Path(folder)


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    """Write files of a submission and return its folder."""

    def write(text: str, name: str = "work", root: str = "alice") -> Path:
        folder = tmp_path / root
        (folder / "part1").mkdir(parents=True, exist_ok=True)
        (folder / "part1" / f"{name}.py").write_text(textwrap.dedent(text), encoding="utf-8")
        return folder

    return write


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


@pytest.mark.parametrize(
    ("code", "wanted"),
    [
        ("import socket; socket.socket()", "opening a network connection is not allowed here"),
        ("import urllib.request as r; r.urlopen('http://example.org')", "opening a network connection is not allowed"),
        ("import subprocess; subprocess.run(['true'])", "starting another program or process is not allowed here"),
        ("import os; os.fork()", "starting another program or process is not allowed here"),
        ("open('/etc/passwd')", "reading /etc/passwd is not allowed here"),
        ("open('out.txt', 'w')", "writing out.txt is not allowed here; the module tempfile has a place"),
        ("open(__file__, 'a')", "/part1/work.py is not allowed here; the module tempfile has a place"),
        ("import numpy as np; np.save('/tmp/x.npy', np.ones(2))", "writing /tmp/x.npy is not allowed here"),
        ("import os; os.kill(os.getppid(), 9)", "your code asked the system for something that is not allowed here"),
    ],
)
def test_what_is_forbidden_is_told_in_words(
    sandbox: ZygoteSandbox, write: Callable[..., Path], code: str, wanted: str
) -> None:
    """A call that tries what the sandbox forbids is blocked, and told what that was and where."""
    reply = answer(sandbox, write(f"def f(x):\n    {code}"))

    assert isinstance(reply, Blocked)
    assert wanted in reply.reason
    assert (reply.file, reply.line) == ("part1/work.py", 2)


def test_an_error_that_the_student_raises_is_no_attempt(sandbox: ZygoteSandbox, write: Callable[..., Path]) -> None:
    """A PermissionError that did not come from the system is an error like any other."""
    reply = answer(sandbox, write("def f(x): raise PermissionError('no')"))

    assert isinstance(reply, Raised)


@pytest.mark.parametrize("folder", ["solutions/part1", "grader/course", "tests", "exercises", ".git"])
def test_the_project_cannot_be_read(sandbox: ZygoteSandbox, write: Callable[..., Path], folder: str) -> None:
    """A submission sees nothing of the project, whatever it lists or opens."""
    if dict(sandbox.layers())["landlock"]:
        pytest.skip("no Landlock here")
    reply = answer(sandbox, write("import os\ndef f(x): return os.listdir(x)"), str(PROJECT / folder))

    assert isinstance(reply, Blocked)


def test_another_submission_cannot_be_read(sandbox: ZygoteSandbox, write: Callable[..., Path]) -> None:
    """Neither a path nor a link leads from one submission to its neighbour."""
    other = write("SECRET = 1", root="bob") / "part1" / "work.py"
    root = write("import pathlib\ndef f(x): return pathlib.Path(x).read_text()")
    (root / "link").symlink_to(other)

    assert isinstance(answer(sandbox, root, str(other)), Blocked)
    assert isinstance(answer(sandbox, root, str(root / "link")), Blocked)


def test_an_answer_that_is_a_link_to_the_solution_is_not_followed(sandbox: ZygoteSandbox, tmp_path: Path) -> None:
    """A submission cannot hand in the solutions by linking to them."""
    (tmp_path / "part1").mkdir()
    (tmp_path / "part1" / "work.py").symlink_to(PROJECT / "solutions" / "part1" / "neuron.py")

    assert isinstance(answer(sandbox, tmp_path), Blocked)


def test_what_is_handed_over_can_be_read(write: Callable[..., Path], tmp_path: Path) -> None:
    """A sandbox may open more files, such as songs, to all its workers."""
    song = tmp_path / "song.wav"
    song.write_text("la")
    root = write("import pathlib\ndef f(x): return pathlib.Path(x).read_text()")
    with ZygoteSandbox(Options(read=(song,))) as sandbox:
        reply = answer(sandbox, root, str(song))

    assert reply == Returned(value="la")


@pytest.mark.parametrize("kind", ["fifo", "device"])
def test_what_is_no_file_is_missing(sandbox: ZygoteSandbox, tmp_path: Path, kind: str) -> None:
    """A pipe or a device in place of a file is not waited for."""
    (tmp_path / "part1").mkdir()
    path = tmp_path / "part1" / "work.py"
    if kind == "fifo":
        os.mkfifo(path)
    else:
        path.symlink_to("/dev/zero")

    assert answer(sandbox, tmp_path) == Missing(problem="part1/work.py is not a regular file")


@root_only
def test_a_private_submission_is_graded(sandbox: ZygoteSandbox, write: Callable[..., Path]) -> None:
    """Root grades what only root can read."""
    root = write("import helper\ndef f(x): return helper.double(x)")
    write("def double(x): return 2 * x", name="helper")
    root.parent.chmod(0o700)
    root.chmod(0o700)
    (root / "part1" / "work.py").chmod(0o600)

    assert isinstance(answer(sandbox, root), Returned)


@root_only
def test_a_submission_of_another_user_is_graded(sandbox: ZygoteSandbox, write: Callable[..., Path]) -> None:
    """So does root with what is closed to all but a student."""
    root = write("def f(x): return x")
    os.chown(root, 61183, 61183)
    root.chmod(0o700)

    assert isinstance(answer(sandbox, root), Returned)


@root_only
def test_roots_worker_has_no_powers(launched: Launched, write: Callable[..., Path]) -> None:
    """Whether a worker of root's changes its uid or cannot, it has no capability and no group."""
    with ZygoteSandbox(launched=launched) as sandbox, sandbox.open(write("def f(x): return x"), "part1") as session:
        value(session)
        (worker,) = children(launched.process.pid)
        lines = Path(f"/proc/{worker}/status").read_text().splitlines()

    assert {int(line.split()[1], 16) for line in lines if line.startswith(("CapPrm", "CapEff"))} == {0}
    assert next(line.split()[1:] for line in lines if line.startswith("Groups")) == []


def test_a_submission_that_is_not_there_is_the_sandbox_users_error(sandbox: ZygoteSandbox, tmp_path: Path) -> None:
    """A worker that cannot be set up is no fault of the submission's, and the next one is not affected."""
    with pytest.raises(SandboxError, match="could not be confined"):
        answer(sandbox, tmp_path / "nobody")


def test_the_environment_is_empty(
    sandbox: ZygoteSandbox, write: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A worker knows none of the grader's variables, and its home is its scratch folder."""
    monkeypatch.setenv("SECRET_TOKEN", "hush")
    root = write("import os\ndef f(x): return sorted(os.environ), os.environ['HOME'] == os.environ['TMPDIR']")

    with ZygoteSandbox() as fresh, fresh.open(root, "part1") as session:
        names, same = value(session)

    assert (same, {"HOME", "PATH", "TMPDIR", "LANG"} <= set(names), "SECRET_TOKEN" in names) == (True, True, False)
    assert not [name for name in names if name.startswith(("PYTHON", "PYTEST"))]


def test_only_four_descriptors_are_open(sandbox: ZygoteSandbox, write: Callable[..., Path]) -> None:
    """A worker holds its input, its two outputs and the socket for frames."""
    root = write(
        """
        import os
        def there(number):
            try: return os.fstat(number) is not None
            except OSError: return False
        def f(x): return [number for number in range(64) if there(number)]
        """
    )
    assert answer(sandbox, root) == Returned(value=[0, 1, 2, 3])


def test_a_submission_may_use_our_names(sandbox: ZygoteSandbox, write: Callable[..., Path]) -> None:
    """A student's module may be called as one of the worker's own."""
    root = write("import kernel\ndef f(x): return kernel.mine")
    write("mine = 7", name="kernel")

    assert answer(sandbox, root) == Returned(value=7)


def test_much_that_is_printed(sandbox: ZygoteSandbox, write: Callable[..., Path]) -> None:
    """The first call's output comes back in order, and a flood of it stops nothing."""
    root = write("def f(x):\n    for n in range(x): print('line', n)\n    return x")
    with sandbox.open(root, "part1") as session:
        first = session.run(Batch(file="work", function="f", calls=((200,), (1,))))
        flood = value(session, argument=100_000)

    assert first.printed.splitlines() == [f"line {n}" for n in range(200)]
    assert flood == 100_000


def test_temporary_files_work_and_vanish(launched: Launched, write: Callable[..., Path], scratch: Path) -> None:
    """A worker may write small files with `tempfile`; they are gone with it."""
    root = write(
        """
        import tempfile, os
        def f(x):
            folder = tempfile.mkdtemp()
            with open(os.path.join(folder, "a"), "w") as file: file.write("hello")
            return open(os.path.join(folder, "a")).read()
        """
    )
    with ZygoteSandbox(launched=launched) as sandbox:
        with sandbox.open(root, "part1") as session:
            assert value(session) == "hello"
            assert "1-scratch" in scratch_folders(scratch)
        assert scratch_folders(scratch) == []


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        ("[open(f'{n}', 'wb').write(bytes(1 << 20)) for n in range(1000)]", "more than 16 MB"),
        ("[open(f'{n}', 'w').close() for n in range(10 ** 6)]", "more than 1000"),
        ("[(os.mkdir('d'), os.chdir('d')) for n in range(10 ** 6)]", "more than 1000"),
    ],
)
def test_a_flood_of_files_ends_the_worker(
    launched: Launched, write: Callable[..., Path], scratch: Path, code: str, reason: str
) -> None:
    """A scratch folder has room for little, and is cleared whatever is in it."""
    lines = (
        "import os, tempfile",
        "def f(x):",
        "    os.chdir(tempfile.gettempdir())",
        f"    {code}",
        "    while True: pass",
    )
    root = write("\n".join(lines))
    with ZygoteSandbox(launched=launched) as sandbox:
        reply = answer(sandbox, root)
        left = scratch_folders(scratch)

    assert isinstance(reply, Crashed)
    assert reason in reply.reason
    assert left == []


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


def test_a_worker_is_confined_as_reported(launched: Launched, write: Callable[..., Path]) -> None:
    """A running worker has the filter, gains no rights, and leads its own session."""
    with ZygoteSandbox(launched=launched) as sandbox, sandbox.open(write("def f(x): return x"), "part1") as session:
        value(session)
        (worker,) = children(launched.process.pid)
        lines = Path(f"/proc/{worker}/status").read_text().splitlines()
        leads = os.getsid(worker) == worker
    status = dict(line.split(":\t", 1) for line in lines if ":\t" in line)

    assert (status["Seccomp"], status["NoNewPrivs"], leads) == ("2", "1", True)


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


def test_a_copy_follows_no_link(tmp_path: Path) -> None:
    """A copied submission has links where there were links, a pipe for what is no file, and is readable by all."""
    (tmp_path / "secret").write_text("secret")
    root = tmp_path / "alice"
    (root / "part1").mkdir(parents=True)
    (root / "part1" / "work.py").write_text("x = 1")
    (root / "part1" / "work.py").chmod(0o600)
    (root / "part1" / "link.py").symlink_to(tmp_path / "secret")
    (root / "folder").symlink_to(tmp_path)
    os.mkfifo(root / "pipe.py")

    snapshot.copy(str(root), str(tmp_path / "copy"))

    copy = tmp_path / "copy"
    assert (copy / "part1" / "work.py").stat().st_mode & 0o777 == 0o644
    assert os.readlink(copy / "part1" / "link.py") == str(tmp_path / "secret")
    assert ((copy / "folder").is_symlink(), (copy / "pipe.py").is_fifo()) == (True, True)


@root_only
def test_a_copy_leaves_out_what_belongs_to_others(tmp_path: Path) -> None:
    """A hard link to somebody else's file is not copied, so that root reads nothing for a student."""
    (tmp_path / "secret").write_text("secret")
    root = tmp_path / "alice"
    root.mkdir()
    os.link(tmp_path / "secret", root / "mine.py")
    os.chown(root, 61183, 61183)

    snapshot.copy(str(root), str(tmp_path / "copy"))

    assert list((tmp_path / "copy").iterdir()) == []


def test_clearing_follows_no_link(tmp_path: Path) -> None:
    """A scratch folder is removed with all that is in it, closed folders too, and nothing outside of it is touched."""
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "kept").touch()
    folder = tmp_path / "scratch"
    (folder / "closed" / "inner").mkdir(parents=True)
    (folder / "closed" / "inner" / "file").touch()
    (folder / "closed" / "link").symlink_to(tmp_path / "outside")
    (folder / "closed" / "inner").chmod(0)
    (folder / "closed").chmod(0)

    scratch_module.remove(str(folder))

    assert (folder.exists(), (tmp_path / "outside" / "kept").exists()) == (False, True)

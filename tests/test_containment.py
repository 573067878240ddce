"""What a submission in a worker can see and do, and what it is told of the rest."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Callable

import pytest

from grader.model import Blocked, Crashed, Missing, Raised, Returned
from grader.sandbox import SandboxError
from grader.sandbox.launch import Launched
from grader.sandbox.zygote import Options, ZygoteSandbox
from tests.confined import linux_only, root_only
from tests.zygotes import answer, children, scratch_folders, value

pytestmark = linux_only

PROJECT = Path(__file__).resolve().parents[1]


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
    if not (PROJECT / folder).is_dir():
        pytest.skip(f"there is no folder {folder} here, as in a worktree of git")
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


def test_a_worker_is_confined_as_reported(launched: Launched, write: Callable[..., Path]) -> None:
    """A running worker has the filter, gains no rights, and leads its own session."""
    with ZygoteSandbox(launched=launched) as sandbox, sandbox.open(write("def f(x): return x"), "part1") as session:
        value(session)
        (worker,) = children(launched.process.pid)
        lines = Path(f"/proc/{worker}/status").read_text().splitlines()
        leads = os.getsid(worker) == worker
    status = dict(line.split(":\t", 1) for line in lines if ":\t" in line)

    assert (status["Seccomp"], status["NoNewPrivs"], leads) == ("2", "1", True)

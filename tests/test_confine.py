"""The layers as a whole, and those that are neither Landlock nor seccomp."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import List, Tuple

import pytest

from tests.confined import PRELUDE, WORKER, attempt, linux_only, root_only, run

pytestmark = linux_only

NOTHING: Tuple[str, ...] = ()
"""No path at all: an interpreter below a private home could not be read after a change of uid."""

PARENT = """
reading, writing = os.pipe()
parent = os.getpid()
if os.fork() == 0:
    confine.confine(confine.Policy(parent=parent), values["skip"])
    os.write(writing, b"confined")
    while os.read(0, 1):
        os.write(1, b"alive")
else:
    os.read(reading, 8)
os._exit(0)
"""


def test_each_layer_is_active() -> None:
    """On Linux with Landlock every layer but the uid, which needs root and a policy, is active."""
    got = attempt("print(','.join(layer for layer in confine.LAYERS if states[layer]))")

    assert got in ("uid", "uid,landlock")


def test_the_order_of_the_layers() -> None:
    """The layers are applied in the order in which none forbids the next."""
    got = run("print(*confine.LAYERS)")

    assert got == "session rlimits uid parent_death_signal non_dumpable no_new_privs landlock seccomp"


def test_a_skipped_layer_is_reported() -> None:
    """A layer that was left out on request is not reported as active."""
    got = attempt("print(states['seccomp'])", skip=["seccomp"])

    assert got == "left out on request"


def test_an_unknown_layer_cannot_be_skipped() -> None:
    """A misspelt layer in `skip` is an error, so that nobody believes it left out."""
    got = attempt("", skip=["secomp"])

    assert got == "ValueError"


def test_one_of_several_threads_is_not_confined() -> None:
    """A process with a second thread is refused, since that thread would stay free."""
    got = attempt("", setup="import threading; threading.Thread(target=time.sleep, args=[60], daemon=True).start()")

    assert got == "ConfinementError"


def test_a_layer_that_fails_is_an_error() -> None:
    """A path that does not exist ends the confinement, instead of leaving a rule out."""
    got = attempt("", also_read=["/no/such/folder"])

    assert got == "ConfinementError"


def test_probe_names_every_layer() -> None:
    """A probe answers for every layer, in order."""
    got = run("print(list(confine.probe()) == list(confine.LAYERS))")

    assert got == "True"


def test_probe_agrees_with_confine() -> None:
    """A probe of a policy finds the layers that the confinement then has."""
    got = attempt(
        "print(found == states)", setup="found = confine.probe(confine.Policy(0, readable.default_read_paths()))"
    )

    assert got == "True"


def test_probe_leaves_the_caller_free() -> None:
    """A probe does not confine the process that asks."""
    got = run("confine.probe(); import socket; socket.socket().close(); print(confine.kernel.prctl(21))")

    assert got == "0"


@root_only
def test_probe_finds_an_unreadable_interpreter(tmp_path: Path) -> None:
    """A uid that cannot read what the policy names is reported, and the layers after it as they are without it."""
    tmp_path.chmod(0o700)
    folder = tmp_path / "python"
    folder.mkdir()

    got = run("print(confine.probe(confine.Policy(0, (values['path'],), uid=64321))['uid'])", path=str(folder))

    assert got == f"uid 64321 cannot read {folder}"


@pytest.mark.parametrize(("skip", "leads"), [([], "True"), (["session"], "False")])
def test_session(skip: List[str], leads: str) -> None:
    """A confined process leads a session of its own."""
    got = attempt("print(os.getsid(0) == os.getpid())", skip=skip)

    assert got == leads


@root_only
def test_uid() -> None:
    """Root becomes the given user, with its group and no other."""
    got = attempt("print(os.getresuid(), os.getresgid(), os.getgroups())", uid=64321, read=NOTHING)

    assert got == "(64321, 64321, 64321) (64321, 64321, 64321) []"


@root_only
def test_uid_skipped() -> None:
    """Root stays root where the uid is left out."""
    got = attempt("print(os.getresuid())", uid=64321, skip=["uid"], read=NOTHING)

    assert got == "(0, 0, 0)"


@root_only
@pytest.mark.parametrize(("threads", "error"), [(8, "RuntimeError"), (512, "")])
def test_threads_of_a_uid_are_limited(threads: int, error: str) -> None:
    """A user of its own has no more threads than the policy says."""
    code = "for _ in range(10): threading.Thread(target=time.sleep, args=[60], daemon=True).start()"

    got = attempt(code, setup="import threading", uid=64322 + threads, threads=threads, memory=1 << 33, read=NOTHING)

    assert got == error


@pytest.mark.parametrize(("skip", "answer"), [([], b""), (["parent_death_signal"], b"alive")])
def test_parent_death_signal(skip: List[str], answer: bytes) -> None:
    """A confined process dies with its parent."""
    values = f'{{"worker": "{WORKER}", "sites": [], "skip": {skip}}}'.replace("'", '"')
    command = [sys.executable, "-I", "-S", "-c", PRELUDE + PARENT, values]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0) as parent:
        assert parent.stdin is not None
        assert parent.stdout is not None
        os.waitid(os.P_PID, parent.pid, os.WEXITED | os.WNOWAIT)
        with suppress(BrokenPipeError):
            parent.stdin.write(b"?")

        got = parent.stdout.read(5)

    assert got == answer


def test_another_parent_than_expected() -> None:
    """A process whose parent died before it was confined goes no further."""
    got = attempt("", parent=1 << 30)

    assert got == "ConfinementError"


@pytest.mark.parametrize(("skip", "dumpable"), [([], "0"), (["non_dumpable"], "1")])
def test_non_dumpable(skip: List[str], dumpable: str) -> None:
    """A confined process leaves no core and hides its memory from its own user."""
    got = attempt("print(kernel.prctl(3))", skip=skip)

    assert got == dumpable


def test_no_new_privs() -> None:
    """A confined process gains nothing from setuid programs."""
    got = attempt("print(kernel.prctl(39))")

    assert got == "1"


def test_no_new_privs_skipped() -> None:
    """The test above notices when that layer is off."""
    if run("print(kernel.prctl(39))") == "1":
        pytest.skip("the tests themselves run without new privileges")

    got = attempt("print(kernel.prctl(39))", skip=["no_new_privs", "landlock", "seccomp"])

    assert got == "0"


@pytest.mark.parametrize(("platform", "active"), [("darwin", "['session']"), ("win32", "[]")])
def test_other_systems(platform: str, active: str) -> None:
    """Elsewhere the modules can be imported, and say which layers are missing."""
    script = "import sys; sys.platform, worker = sys.argv[1:]; sys.path.insert(0, worker)\n"
    script += "if sys.platform == 'win32': sys.modules['resource'] = None\n"
    script += "import confine; print([layer for layer, reason in confine.probe().items() if not reason])"

    got = subprocess.check_output([sys.executable, "-I", "-S", "-c", script, platform, str(WORKER)])

    assert got.decode().strip() == active

"""What a submission's code does wrong costs one call at most, and is told with its place."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest

from grader.model import Crashed, Missing, Raised, Returned, Stub, TimedOut
from grader.sandbox.process import ProcessSandbox
from tests.students import QUICK, Student, batch, values


@pytest.mark.parametrize(
    ("body", "error", "message"),
    [
        ("return 1 / 0", "ZeroDivisionError", "division by zero"),
        ("raise SystemExit(3)", "SystemExit", "3"),
        ("raise KeyboardInterrupt", "KeyboardInterrupt", ""),
        ("return input()", "EOFError", "EOF when reading a line"),
    ],
)
def test_an_exception_is_described_with_its_place(student: Student, body: str, error: str, message: str) -> None:
    """The innermost line of the submission is named; frames of the grader never are."""
    student.write(f"def helper(x):\n    {body}\n\ndef f(x):\n    return helper(x)\n")

    found = student.call("f")

    assert found == Raised(error=error, message=message, file="part1/work.py", line=2, function="helper")


def test_a_hostile_exception_is_described_all_the_same(student: Student) -> None:
    """An exception whose text cannot be had is named by its type."""
    student.write(
        """
        class Bad(Exception):
            def __str__(self): raise SystemExit
        def f(x): raise Bad
        """
    )

    reply = student.call("f")

    assert isinstance(reply, Raised)
    assert (reply.error, reply.message) == ("Bad", "")


@pytest.mark.parametrize(
    ("text", "error", "line"),
    [
        ("x = 1\ndef f(x:\n", "SyntaxError", 2),
        ("import nosuchmodule\n", "ModuleNotFoundError", 1),
        ("x = 1\nraise ValueError('at import')\n", "ValueError", 2),
        ("raise SystemExit\n", "SystemExit", 1),
    ],
)
def test_a_file_that_cannot_be_imported_is_told_by_its_line(student: Student, text: str, error: str, line: int) -> None:
    """Importing is running: it may fail like a call."""
    student.write(text)

    reply = student.call("f")

    assert isinstance(reply, Raised)
    assert (reply.importing, reply.error, reply.file, reply.line) == (True, error, "part1/work.py", line)


def test_a_file_in_another_encoding_is_told(student: Student) -> None:
    """Latin-1 in a text is a syntax error, not a crash."""
    (student.root / "part1/work.py").write_bytes(b"name = 'caf\xe9'\n")

    reply = student.call("f")

    assert isinstance(reply, Raised)
    assert (reply.error, reply.importing) == ("SyntaxError", True)


@pytest.mark.parametrize(
    ("file", "function", "problem"),
    [
        ("absent", "f", "there is no file part1/absent.py"),
        ("folder", "f", "part1/folder.py is a folder, not a file"),
        ("work", "g", "there is no function g in part1/work.py"),
        ("work", "number", "there is no function number in part1/work.py"),
        ("json", "f", "part1/json.py is hidden by another module of the same name"),
    ],
)
def test_what_is_not_there_is_named(student: Student, file: str, function: str, problem: str) -> None:
    """A missing file, a folder in its place and a missing function are told apart."""
    student.write("number = 1\ndef f(x): return x")
    student.write("def f(x): return x", "part1/json.py")
    (student.root / "part1/folder.py").mkdir()

    (transcript,) = student.run(batch(function, 1, 2, file=file))

    assert transcript.replies == (Missing(problem=problem),) * 2


@pytest.mark.parametrize(
    ("text", "stub"),
    [
        ('def f(x):\n    "What."\n    raise NotImplementedError("TODO")', Stub.UNTOUCHED),
        ("def f(x):\n    raise NotImplementedError\n    return x", Stub.CODE_BELOW),
        ("def f(x):\n    y = x\n    raise NotImplementedError", Stub.CODE_ABOVE),
        ("def f(x):\n    return x\ndef f(x):\n    raise NotImplementedError", Stub.REDEFINED),
    ],
)
def test_a_stub_is_told_from_code_that_it_hides(student: Student, text: str, stub: Stub) -> None:
    """The reply tells whether a `raise NotImplementedError` was left among right code."""
    student.write(text)

    reply = student.call("f")

    assert isinstance(reply, Raised)
    assert reply.stub is stub


def test_a_call_that_takes_too_long_costs_only_itself(student: Student) -> None:
    """The worker is started again for the calls that are left."""
    student.write("def f(x):\n    while x == 2: pass\n    return x")

    with ProcessSandbox(limits=replace(QUICK, exercise=60.0)).open(student.root, "part1") as session:
        transcript = session.run(batch("f", 1, 2, 3))

    assert values(transcript) == (1, TimedOut(seconds=0.3, scope="call"), 3)


def test_a_function_that_never_returns_is_given_up(student: Student) -> None:
    """After a few lost workers the other calls are not tried."""
    student.write("def f(x):\n    while True: pass")
    patient = replace(QUICK, exercise=60.0)

    with ProcessSandbox(limits=patient).open(student.root, "part1") as session:
        transcript = session.run(batch("f", *range(40)))

    assert (set(transcript.replies), transcript.seconds < 40 * 0.3) == ({TimedOut(seconds=0.3, scope="call")}, True)


def test_many_slow_calls_run_into_the_limit_of_the_exercise(student: Student) -> None:
    """All calls together have a limit, too."""
    student.write("import time\ndef f(x):\n    time.sleep(0.25)\n    return x")

    replies = student.calls("f", *range(12)).replies

    assert (isinstance(replies[0], Returned), replies[-1]) == (True, TimedOut(seconds=2.0, scope="exercise"))


def test_an_endless_import_is_tried_once(student: Student) -> None:
    """A file that does not finish its import fails for every function in it, after one limit."""
    student.write("while True: pass")
    started = time.monotonic()

    found = [transcript.replies for transcript in student.run(batch("f", 1), batch("g", 1, 2))]

    late = TimedOut(seconds=1.0, scope="import")
    assert (found, time.monotonic() - started < 3) == ([(late,), (late, late)], True)


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("import os; os._exit(0)", "exit status 0"),
        ("import os; os.kill(os.getpid(), 11)", "SIGSEGV"),
        ("import ctypes; ctypes.string_at(0)", "SIGSEGV"),
        ("import os; os.abort()", "SIGABRT"),
    ],
)
def test_a_process_that_dies_costs_only_the_call(student: Student, body: str, words: str) -> None:
    """How it died is told, and the rest goes on in a new one."""
    student.write(f"def f(x):\n    if x == 1:\n        {body}\n    return x")

    crash, other = student.calls("f", 1, 2).replies

    assert isinstance(crash, Crashed)
    assert (words in crash.reason, getattr(other, "value", None)) == (True, 2)


FORGE = """
import gc, socket
def f(x):
    for each in gc.get_objects():
        if isinstance(each, socket.socket):
            each.sendall({frame})
    return x
"""


@pytest.mark.parametrize(
    "frame",
    [
        "b'not a frame at all, but long enough for a header'",
        "b'MCG1' + (999).to_bytes(4, 'big') + (2).to_bytes(4, 'big') + bytes(8) + b'{}'",
        "b'MCG1' + bytes(4) + b'\\xff' * 12",
    ],
    ids=["junk", "another number", "giant"],
)
def test_a_forged_frame_is_the_submissions_fault(student: Student, frame: str) -> None:
    """Student code that writes to the grader's socket crashes, and nothing it wrote counts."""
    student.write(FORGE.format(frame=frame))

    assert isinstance(student.call("f"), Crashed)

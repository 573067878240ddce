"""A submission's code runs in a worker: what comes back, whatever it does."""

from __future__ import annotations

import textwrap
import time
from dataclasses import replace
from pathlib import Path
from typing import Any, Iterator, Tuple

import numpy as np
import pytest

from grader.model import Batch, Blocked, Crashed, Missing, Raised, Reply, Returned, Stub, TimedOut, Transcript
from grader.sandbox.process import ProcessSandbox, ProcessWorker
from grader.sandbox.session import Limits, WorkerSession

QUICK = Limits(load=1.0, call=0.3, exercise=2.0)


class Student:
    """Writes files and has their functions called."""

    def __init__(self, root: Path) -> None:
        self.root = root
        (root / "part1").mkdir(parents=True)

    def write(self, text: str, name: str = "part1/work.py") -> None:
        (self.root / name).write_text(textwrap.dedent(text), encoding="utf-8")

    def run(self, *batches: Batch) -> Iterator[Transcript]:
        with ProcessSandbox(limits=QUICK).open(self.root, "part1") as session:
            yield from [session.run(batch) for batch in batches]

    def calls(self, function: str, *arguments: Any) -> Transcript:
        (transcript,) = self.run(batch(function, *arguments))
        return transcript

    def call(self, function: str, argument: Any = 1.0) -> Reply:
        return self.calls(function, argument).replies[0]


def batch(function: str, *arguments: Any, file: str = "work") -> Batch:
    calls = tuple((argument,) for argument in arguments)
    return Batch(file=file, function=function, calls=calls, warnings=True)


@pytest.fixture
def student(tmp_path: Path) -> Student:
    return Student(tmp_path / "alice")


def values(transcript: Transcript) -> Tuple[Any, ...]:
    return tuple(reply.value if isinstance(reply, Returned) else reply for reply in transcript.replies)


def test_every_call_gets_its_own_reply(student: Student) -> None:
    """Replies come in the order of the calls."""
    student.write("def f(x): return 2 * x")

    assert values(student.calls("f", 1, 2.5, 3)) == (2, 5.0, 6)


def test_arguments_come_back_as_they_are_after_the_call(student: Student) -> None:
    """What a call did to its arguments is seen by the grader, not told by the worker."""
    student.write("def f(x): x += 1; return 0")

    reply = student.call("f", np.zeros(2))

    assert isinstance(reply, Returned)
    assert reply.arguments[0].tolist() == [1.0, 1.0]


def test_arguments_that_stay_as_they_are_do_not_come_back(student: Student) -> None:
    """Nothing is said of arguments where every bit is as it was sent."""
    student.write("def f(x): return x * 2")

    reply = student.call("f", np.zeros((2, 3)))

    assert isinstance(reply, Returned)
    assert reply.arguments == ()


def test_every_call_is_made_twice(student: Student) -> None:
    """The second time comes in the reverse order, and its replies are kept apart."""
    student.write("count = 0\ndef f(x):\n    global count\n    count += 1\n    return count")

    transcript = student.calls("f", "a", "b")

    assert (values(transcript), tuple(reply.value for reply in transcript.again)) == ((1, 2), (4, 3))


def test_a_second_answer_that_is_the_first_is_the_same_object(student: Student) -> None:
    """What is bit for bit the same need not be compared again."""
    student.write("def f(x): return x * 2")

    transcript = student.calls("f", np.ones(3))

    assert transcript.again[0] is transcript.replies[0]


def test_calls_do_not_share_arguments(student: Student) -> None:
    """A call that spoils its argument does not spoil that of the next."""
    student.write("def f(x): x += 1; return x.copy()")
    argument = np.zeros(1)

    assert [value.tolist() for value in values(student.calls("f", argument, argument))] == [[1.0], [1.0]]


def test_a_result_that_changes_later_is_told(student: Student) -> None:
    """A result that a later call changes is noticed."""
    student.write(
        """
        import numpy as np
        buffer = np.zeros(1)
        def f(x):
            buffer[:] = x
            return buffer
        """
    )

    assert student.calls("f", 1.0, 2.0).overwritten == (1,)


def test_an_iterator_is_a_list(student: Student) -> None:
    """Generators arrive as lists, also after the last call."""
    student.write("def f(x): return (i * x for i in range(3))")

    transcript = student.calls("f", 1)

    assert (values(transcript), transcript.overwritten) == (([0, 1, 2],), ())


def test_files_find_each_other_by_plain_name_and_by_part(student: Student) -> None:
    """A file imports its neighbour, and one of another part."""
    (student.root / "part2").mkdir()
    student.write("two = 2", "part1/neighbour.py")
    student.write("three = 3", "part2/elsewhere.py")
    student.write(
        """
        from neighbour import two
        from part2.elsewhere import three
        def f(x): return two * three
        """
    )

    assert values(student.calls("f", 0)) == (6,)


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


def test_an_edit_within_the_second_is_seen(student: Student) -> None:
    """No compiled form stands in for the source, even of the same date and size; none is written."""
    student.write("def f(x): return 1")
    first = values(student.calls("f", 0))
    student.write("def f(x): return 2")

    second = values(student.calls("f", 0))

    assert (first, second, sorted(p.name for p in (student.root / "part1").iterdir())) == ((1,), (2,), ["work.py"])


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


def test_what_the_first_call_prints_is_kept_apart(student: Student) -> None:
    """Printed text never mixes with answers; that of later calls, and of the import, is not kept."""
    student.write("print('import')\ndef f(x):\n    print('call', x)\n    return x")

    transcript = student.calls("f", 1, 2)

    assert (values(transcript), transcript.printed) == ((1, 2), "call 1\n")


def test_a_flood_of_text_neither_blocks_nor_fills_memory(student: Student) -> None:
    """The beginning is kept, the rest is drained."""
    student.write("def f(x):\n    for _ in range(3000): print('x' * 999)\n    return x")

    transcript = student.calls("f", 1)

    assert (values(transcript), len(transcript.printed)) == ((1,), 1 << 16)


def test_a_value_that_cannot_be_looked_at_is_an_answer(student: Student) -> None:
    """A result that raises when it is converted is told by its type."""
    student.write(
        """
        class Trap(list):
            def __iter__(self): raise SystemExit
        def f(x): return Trap([1])
        """
    )

    reply = student.call("f")

    assert isinstance(reply, Returned)
    assert "Trap" in repr(reply.value)


def test_numpys_warnings_come_back(student: Student) -> None:
    """Overflow warnings of a call are part of its reply, of every call anew."""
    student.write("import numpy as np\ndef f(x): return np.exp(x)")

    replies = student.calls("f", np.array([1e9]), np.array([1e9])).replies

    assert [getattr(reply, "warnings", None) for reply in replies] == [
        ("RuntimeWarning: overflow encountered in exp",)
    ] * 2


def test_a_worker_has_no_environment_of_the_graders(student: Student, monkeypatch: pytest.MonkeyPatch) -> None:
    """Secrets in the grader's environment do not reach student code."""
    monkeypatch.setenv("SECRET", "seed")
    student.write("import os\ndef f(x): return 'SECRET' in os.environ")

    assert values(student.calls("f", 1)) == (False,)


def test_the_project_cannot_be_imported_by_a_submission(student: Student) -> None:
    """Neither answers nor misconceptions are modules that a worker finds."""
    student.write(
        """
        import importlib.util
        def f(name): return importlib.util.find_spec(name) is None
        """
    )

    assert values(student.calls("f", "grader", "solutions")) == (True, True)


@pytest.mark.parametrize(
    "code",
    [
        "import statistics",
        "from statistics import mean",
        "import importlib\nimportlib.import_module('statistics')",
        "import statistics as numpy",
    ],
)
def test_a_module_can_be_ruled_out(code: str, tmp_path: Path) -> None:
    """A submission's own import of it is refused in words, with the line; it is there for libraries."""
    student = Student(tmp_path / "alice")
    student.write(f"import random\n{code}\ndef f(x): return x")

    with ProcessSandbox(forbid=("statistics",)).open(student.root, "part1") as session:
        (reply,) = session.run(batch("f", 1.0)).replies

    assert isinstance(reply, Blocked)
    assert reply.reason == "the module statistics is ruled out in this class: do it without"
    assert reply.line == 2 + code.count("\n")


def test_getting_ready_takes_none_of_the_time_of_an_exercise(student: Student) -> None:
    """However long a worker needs to come up, as with librosa's first use, an exercise has all of its seconds."""

    class Slow(ProcessWorker):
        seconds = 1.0

        def await_start(self) -> None:
            time.sleep(self.seconds)
            self.seconds = 0.0

    student.write("def f(x): return x")
    limits = replace(QUICK, load=10.0, exercise=0.9)
    session = WorkerSession(student.root, "part1", lambda: Slow(student.root, limits.reply), limits)

    transcript = session.run(batch("f", 1.0))
    session.close()

    assert values(transcript) == (1.0,)

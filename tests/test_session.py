"""A submission's code runs in a worker: what comes back, whatever it does."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from grader.model import Blocked, Crashed, Returned
from grader.sandbox.process import ProcessSandbox, ProcessWorker
from grader.sandbox.session import WorkerSession
from tests.students import QUICK, Student, batch, values


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


def test_once_will_do_where_nobody_compares(student: Student) -> None:
    """Even where the first worker is lost on the way."""
    student.write("import os\n\ndef f(x):\n    return x if x != 'b' else os._exit(1)")

    (transcript,) = student.run(replace(batch("f", "a", "b", "c"), once=True))

    assert (values(transcript)[::2], type(transcript.replies[1]), transcript.again) == (("a", "c"), Crashed, ())


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


def test_an_edit_within_the_second_is_seen(student: Student) -> None:
    """No compiled form stands in for the source, even of the same date and size; none is written."""
    student.write("def f(x): return 1")
    first = values(student.calls("f", 0))
    student.write("def f(x): return 2")

    second = values(student.calls("f", 0))

    assert (first, second, sorted(p.name for p in (student.root / "part1").iterdir())) == ((1,), (2,), ["work.py"])


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

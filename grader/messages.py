"""What the grader says to students: replies and differences in words.

Hidden checks tell the kind of difference and where in the student's own file; only open examples show values.
"""

from __future__ import annotations

from typing import Any, Iterator, Optional, Sequence

import numpy as np

from .advice import advice
from .compare import describe, identical
from .model import (
    Blocked,
    Case,
    Crashed,
    Example,
    File,
    Judges,
    Missing,
    Probe,
    Raised,
    Reply,
    Returned,
    Rng,
    StandIn,
    Stub,
    TimedOut,
)
from .worker.wire import Opaque

FAILS_LATER = "a second call with the same arguments fails: what does the function keep between calls?"
ANSWERS_OTHERWISE = "the same arguments give another answer the second time: nothing may be kept between calls"
IGNORES_RNG = "the same rng gives another answer the second time: draw only from the rng that you are given"
NEVER_VARIES = "another rng gives the very same answer: draw from the rng that you are given"
NOT_THE_SAME = "the same arguments and the same rng give another answer the second time"
CHANGES_EARLIER = "a later call changes the result of an earlier one: return a new array each time"

MAX_PRINTED_LINES = 8
MAX_LINE = 160
MAX_SHOWN_FILE = 300
"""Bytes of a text file that an open example shows."""
WIDTH = 50
"""Characters of a line of a value; beside its name it fits into a terminal of 80 columns."""
MAX_SHOWN = 2000
"""Characters of a value in an example."""


def fault(probe: Probe, case: Case, reply: Reply) -> str:
    """Return what is wrong with `reply`, giving no value away, or "" where it is right."""
    if not isinstance(reply, Returned):
        return problem(reply)
    if reply.value is None:
        return "None was returned: is a `return` missing?"
    difference = probe.compare.difference(seen(probe, reply), case.expected)
    if difference is not None:
        return f"{difference.summary}; {difference.detail}" if probe.open and difference.detail else difference.summary
    return f"the values are right, but NumPy warns: {_overflow(reply)}" if probe.quiet and overflows(reply) else ""


def not_by_chance(probe: Probe, values: Sequence[Any]) -> str:
    """Return what is wrong with the answers to all cases of `probe`, which differ in the state of rng, or ""."""
    if all(identical(value, values[0]) for value in values):
        return NEVER_VARIES
    return probe.compare.pattern(values, [case.expected for case in probe.cases])


def seen(probe: Probe, reply: Returned) -> Any:
    """Return what a probe looks at: the value, or how the functions that were handed in were called."""
    return reply.record if probe.judges is Judges.CALLS else reply.value


def overflows(reply: Returned) -> bool:
    """Tell whether NumPy warned of an overflow or an invalid value during the call."""
    return bool(_overflow(reply))


def _overflow(reply: Returned) -> str:
    kinds = ("overflow encountered", "invalid value encountered")
    texts = [text.split(": ", 1)[-1] for text in reply.warnings if text.startswith("RuntimeWarning")]
    return next((text for text in texts if text.startswith(kinds)), "")


def problem(reply: Reply) -> str:
    """Say why there is no value.

    Raises
    ------
    TypeError
        If there is one.
    """
    if isinstance(reply, Raised):
        return _raised(reply)
    if isinstance(reply, Missing):
        return reply.problem
    if isinstance(reply, TimedOut):
        return _timed_out(reply)
    if isinstance(reply, Blocked):
        return f"{reply.reason}{_place(reply.file, reply.line)}"
    if isinstance(reply, Crashed):
        return reply.reason
    raise TypeError(f"{type(reply).__name__} is not a problem")


def _raised(reply: Raised) -> str:
    if reply.stub is not Stub.NONE:
        return f"{reply.function} is not written yet{_place(reply.file, reply.line)}"
    place = _place(reply.file, reply.line)
    text = f"{reply.error}: {reply.message}" if reply.message else reply.error
    told = advice(reply.error, reply.message)
    return f"{'the file cannot be imported: ' if reply.importing else ''}{text}{place}{f'; {told}' if told else ''}"


def forbidden(kind: str, name: str) -> str:
    """Say that the sandbox does not allow something: `kind` is that of `grader.worker.forbidden`."""
    file = name or "this file"
    words = {
        "network": "opening a network connection is not allowed here",
        "program": "starting another program or process is not allowed here",
        "read": f"reading {file} is not allowed here: only your own files, and those that you are handed",
        "write": f"writing {file} is not allowed here; the module tempfile has a place for small files",
        "module": f"the module {name} is ruled out in this class: do it without",
        "large": f"writing that much to {file} is not allowed here: a file may hold 8 MB",
    }
    return words.get(kind, "your code asked the system for something that is not allowed here")


def _timed_out(reply: TimedOut) -> str:
    what = {
        "call": "no answer within {0:g} s, the limit for one call: does a loop never end?",
        "exercise": "not finished within {0:g} s, the limit for all calls of one exercise",
        "import": "importing the file takes longer than {0:g} s, the limit: what runs outside of functions?",
        "train": "training takes longer than {0:g} s, the limit: try fewer epochs, or matrices in place of loops",
        "predict": "no predictions within {0:g} s, the limit for one call: work on all songs at once",
    }
    return what[reply.scope].format(reply.seconds)


def _place(file: str, line: Optional[int]) -> str:
    if not file:
        return ""
    return f" ({file}, line {line})" if line else f" ({file})"


def unfinished(reply: Reply) -> str:
    """Say what keeps an exercise from counting as started; "" for a stub as it was handed out."""
    if not isinstance(reply, Raised):
        return problem(reply)
    place = f"line {reply.line} of {reply.file}"
    words = {
        Stub.CODE_BELOW: f"{place} still raises NotImplementedError above your code: delete that line",
        Stub.CODE_ABOVE: f"your code does not return a value, so {place} still raises NotImplementedError",
        Stub.REDEFINED: f"{reply.function} is defined twice and the last one counts, the stub at {place}: delete it",
    }
    return words.get(reply.stub, "")


def waiting(file: str, function: str, reply: Optional[Reply]) -> str:
    """Say which exercise to mend first, or which file where that cannot even be imported."""
    if isinstance(reply, Raised) and reply.importing and reply.file and reply.line:
        return f"mend {reply.file} first: line {reply.line} keeps it from being imported"
    stops = isinstance(reply, Raised) and reply.importing
    return f"mend {function} in {file}.py first{f' ({problem(reply)})' if reply is not None and stops else ''}"


def changed(name: str) -> str:
    """Say that a call changed the argument `name`."""
    return f"after the call {name} holds other values than before: work on a copy"


def example(probe: Probe, case: Case, reply: Reply) -> Example:
    """Return an open example that went wrong, as text."""
    given: Any = seen(probe, reply) if isinstance(reply, Returned) else None
    wanted, given = probe.compare.show(given, case.expected)
    return Example(
        inputs=tuple((name, _shortened(value)) for name, value in case.inputs.items()),
        expected=_shortened(wanted),
        got=_shortened(given) if isinstance(reply, Returned) else "no value",
    )


def _shortened(value: Any) -> str:
    text = show(value)
    return text if len(text) <= MAX_SHOWN else f"{text[:MAX_SHOWN]} ..."


def show(value: Any) -> str:
    """Write a value for people: six significant digits, large arrays abridged, what is nested part by part."""
    text = _flat(value)
    long = isinstance(value, (list, tuple)) and ("\n" in text or len(text) > WIDTH)
    return "\n".join(_by_place(value, "")) if long else text


def _by_place(value: Any, place: str) -> Iterator[str]:
    """Yield the lines of something nested: its parts, each after the indices that lead to it in Python."""
    text = _flat(value)
    if isinstance(value, (list, tuple)) and (not place or _is_deep(value, text)):
        for index, item in enumerate(value):
            yield from _by_place(item, f"{place}[{index}]")
        return
    first, *more = text.split("\n")
    yield f"{place} {first}"
    yield from (f"{' ' * len(place)} {line}" for line in more)


def _is_deep(value: Any, text: str) -> bool:
    """Tell whether something nested is easier to read part by part than on one line, as `text`."""
    long = len(text) > WIDTH and any(isinstance(item, (list, tuple, dict)) for item in value)
    return long or "\n" in text or "[[" in text


def _flat(value: Any) -> str:
    if isinstance(value, np.ndarray):
        return np.array2string(
            value, max_line_width=WIDTH, precision=6, separator=", ", threshold=40, suppress_small=False
        )
    if isinstance(value, (bool, int, str)) or value is None:
        return str(value)
    if isinstance(value, float):
        return f"{value:.6g}"
    if isinstance(value, (list, tuple)):
        opening, closing = "()" if isinstance(value, tuple) else "[]"
        return f"{opening}{', '.join(map(_flat, value))}{closing}"
    if isinstance(value, Rng):
        return f"numpy.random.default_rng({value.seed})"
    if isinstance(value, StandIn):
        return f"a function {value.name}"
    if isinstance(value, dict):
        return f"{{{', '.join(f'{_flat(key)}: {_flat(item)}' for key, item in value.items())}}}"
    if isinstance(value, File):
        return f"{value.name}{_contents(value.data)}"
    return value.name if isinstance(value, Opaque) else describe(value)


def _contents(data: np.ndarray) -> str:
    """Return what is in a small text file, or the size of any other."""
    try:
        text = data.tobytes().decode() if data.size <= MAX_SHOWN_FILE else ""
    except UnicodeDecodeError:
        text = ""
    return f", which holds {text!r}" if text and "\0" not in text else f", {data.size} bytes"


def excerpt(text: str) -> str:
    """Return the beginning of what a function printed, with nothing in it that a terminal would obey."""
    lines = [printable(line)[:MAX_LINE] for line in text.splitlines()]
    more = len(lines) - MAX_PRINTED_LINES
    return "\n".join(lines[:MAX_PRINTED_LINES] + ([f"... and {more} more lines"] if more > 0 else []))


def printable(text: str) -> str:
    """Write control characters, and all else that is not printable, as escapes."""
    if text.isprintable():  # nearly always, and a report has hundreds of texts
        return text
    return "".join(c if c.isprintable() else c.encode("unicode_escape", "backslashreplace").decode() for c in text)

"""What is sent to the sandbox, and what comes back."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Any, Optional, Tuple, Union


@dataclass(frozen=True, eq=False)
class Batch:
    """Calls of one function, made in order in one worker and then, in the reverse order, once more.

    Attributes
    ----------
    file, function : str
    calls : tuple of tuple
        Positional arguments.
    warnings : bool
        Listen to warnings during the calls.
    then : str
        A function that is called with the result of each call and, one after the other, with each of that call's
        `asks`; the value of the call is the list of what it gives. Such calls are made once only.
    asks : tuple of tuple
        For each call.
    limit : str
        The limit of time of a call, by name.
    pictures : bool
        Send a figure with its picture.
    once : bool
        Nobody asks whether they give the same again: leave out the second time.
    """

    file: str
    function: str
    calls: Tuple[Tuple[Any, ...], ...]
    warnings: bool = False
    then: str = ""
    asks: Tuple[Tuple[Any, ...], ...] = ()
    limit: str = "call"
    pictures: bool = False
    once: bool = False


@dataclass(frozen=True)
class Returned:
    """A call that gave a value.

    Attributes
    ----------
    value : any
    arguments : tuple
        As they were after the call, or nothing where it changed none.
    warnings : tuple of str
    record : list, optional
        How it called the functions that it was handed, in order: `[name, positional, keyword]`.
    steady : bool
        Of a misconception: whether a second call gives the same.
    """

    value: Any
    arguments: Tuple[Any, ...] = ()
    warnings: Tuple[str, ...] = ()
    record: Any = None
    steady: bool = True


class Stub(Enum):
    """What surrounds the `raise NotImplementedError` that a call ran into."""

    NONE = ""
    UNTOUCHED = "untouched"
    CODE_BELOW = "code below"
    CODE_ABOVE = "code above"
    REDEFINED = "redefined"


@dataclass(frozen=True)
class Raised:
    """A call, or the import before it, that raised.

    `file`, `line` and `function` name the innermost place in the submission, where there is one.
    """

    error: str
    message: str = ""
    file: str = ""
    line: Optional[int] = None
    function: str = ""
    importing: bool = False
    stub: Stub = Stub.NONE


@dataclass(frozen=True)
class Missing:
    """The file or the function is not there; `problem` says so in words."""

    problem: str


@dataclass(frozen=True)
class TimedOut:
    """No answer within `seconds`; `scope` had that limit: "call", "exercise", "import", "train" or "predict"."""

    seconds: float
    scope: str = "call"


@dataclass(frozen=True)
class Crashed:
    """The process died, or sent what cannot be read."""

    reason: str


@dataclass(frozen=True)
class Blocked:
    """The call tried what the sandbox forbids."""

    reason: str
    file: str = ""
    line: Optional[int] = None


Reply = Union[Returned, Raised, Missing, TimedOut, Crashed, Blocked]


@dataclass(frozen=True)
class Transcript:
    """What came of a batch.

    Attributes
    ----------
    replies, again : tuple of Reply
        One a call, of the first time and of the second. A second reply that is bit for bit the first is the same
        object. There is no second one where the calls were made once only.
    overwritten : tuple of int
        The calls whose first result had changed at the end of the batch.
    printed : str
        What the first call printed.
    seconds : float
    """

    replies: Tuple[Reply, ...]
    again: Tuple[Reply, ...]
    overwritten: Tuple[int, ...] = ()
    printed: str = ""
    seconds: float = 0.0

"""The nouns of the grader, in the order in which they come to life.

Declared by an instructor     Part > Exercise > Check, Misconception
Built from these and a seed   Suite > Trial > Probe > Case
Sent to the sandbox           Batch
Sent back by the sandbox      Transcript of Reply: Returned, Raised, Missing, TimedOut, Crashed or Blocked
Shown to people               Report > Result > CheckResult, each with a Status

All are frozen and none does I/O, so any module may pass them on and none can change them. A Suite holds no
function: it can be written to a file, and a submission can be graded with that file alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from typing import TYPE_CHECKING, Any, Callable, Iterable, Mapping, Optional, Tuple, Union

if TYPE_CHECKING:
    import numpy as np

Inputs = Mapping[str, Any]
"""The arguments of one call, by name and in the order of the signature."""


@dataclass(frozen=True)
class Difference:
    """How a value differs from the expected one.

    Attributes
    ----------
    summary : str
        The kind of difference, in words that give away neither inputs nor expected values.
    detail : str
        Where and by how much, with both values; shown for open examples only.
    """

    summary: str
    detail: str = ""


class Comparison:
    """Says how a value differs from the expected one. Subclasses are frozen data, so that a Suite can be saved."""

    def difference(self, actual: Any, expected: Any) -> Optional[Difference]:
        """Return how `actual` differs from `expected`, or None where it is right."""
        raise NotImplementedError

    def matches(self, actual: Any, mistaken: Any, expected: Any = None) -> bool:
        """Tell whether `actual` is what a misconception gives, `mistaken`, or errs in the same way from `expected`."""
        return self.difference(actual, mistaken) is None

    def keep(self, expected: Any) -> Any:
        """Return what a suite has to hold of the expected value."""
        return expected

    def show(self, actual: Any, expected: Any) -> Tuple[Any, Any]:
        """Return what an open example shows of the expected and of the given value."""
        return expected, actual


# Declared by an instructor


class Judges(Enum):
    """What a check looks at."""

    VALUES = "values"
    ARGUMENTS = "arguments"
    REPEATS = "repeats"


@dataclass(frozen=True)
class Check:
    """One line of the report: a fact that must be true of the answer.

    Attributes
    ----------
    title : str
        Completes the function's name: "does not overflow".
    points : float
    draw : callable
        Takes a `numpy.random.Generator` and gives the inputs of each case.
    compare : Comparison
    expected : callable, optional
        Computes the expected value from the inputs by other means than the solution.
    where : str
        Completes "wrong only ...": said where every other check of values passes.
    quiet : bool
        NumPy's overflow and invalid-value warnings count as a failure.
    open : bool
        The report shows the first wrong case: inputs, expected and given values.
    judges : Judges
        Conduct (`ARGUMENTS`, `REPEATS`) is judged on the calls of the other checks and draws no cases.
    """

    title: str
    points: float
    draw: Callable[[np.random.Generator], Iterable[Inputs]]
    compare: Comparison
    expected: Optional[Callable[..., Any]] = None
    where: str = ""
    quiet: bool = False
    open: bool = False
    judges: Judges = Judges.VALUES


@dataclass(frozen=True)
class Misconception:
    """A wrong implementation that we expect to see, and what to say to its author."""

    wrong: Callable[..., Any]
    hint: str

    @property
    def id(self) -> str:
        """The short name that reports use: the wrong function's name with dashes."""
        return self.wrong.__name__.replace("_", "-")


@dataclass(frozen=True)
class Exercise:
    """One function to write.

    Attributes
    ----------
    file, function : str
        Where students write it: `function` in `file`.py.
    title : str
    hint : str
        What to think about where no misconception matches.
    checks : tuple of Check
    misconceptions : tuple of Misconception
    requires : tuple of str
        The functions of the same part that it builds on.
    """

    file: str
    function: str
    title: str
    hint: str
    checks: Tuple[Check, ...]
    misconceptions: Tuple[Misconception, ...] = ()
    requires: Tuple[str, ...] = ()


@dataclass(frozen=True)
class Part:
    """Exercises in teaching order. Functions in `given` ("gates.or_gate") are solved in the stubs and not graded."""

    name: str
    title: str
    exercises: Tuple[Exercise, ...]
    given: Tuple[str, ...] = ()


# Sent to the sandbox, and back


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
    """

    file: str
    function: str
    calls: Tuple[Tuple[Any, ...], ...]
    warnings: bool = False


@dataclass(frozen=True)
class Returned:
    """A call that gave a value. `arguments` holds them as they were after it, or nothing where it changed none."""

    value: Any
    arguments: Tuple[Any, ...] = ()
    warnings: Tuple[str, ...] = ()


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
    """No answer within `seconds`; `scope` is what had that limit: "call", "exercise" or "import"."""

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
        object.
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


# Built from a part and a seed


@dataclass(frozen=True)
class Case:
    """Inputs, the right output, and what each misconception gives for the same inputs."""

    inputs: Inputs
    expected: Any
    mistaken: Tuple[Reply, ...] = ()


@dataclass(frozen=True)
class Probe:
    """A check with its cases drawn."""

    title: str
    points: float
    compare: Comparison
    cases: Tuple[Case, ...]
    where: str = ""
    quiet: bool = False
    open: bool = False
    judges: Judges = Judges.VALUES


@dataclass(frozen=True)
class Mistake:
    """A misconception without its code."""

    id: str
    hint: str


@dataclass(frozen=True)
class Trial:
    """An exercise with its cases drawn. `requires` holds ids."""

    id: str
    file: str
    function: str
    title: str
    hint: str
    probes: Tuple[Probe, ...]
    mistakes: Tuple[Mistake, ...] = ()
    requires: Tuple[str, ...] = ()

    @cached_property
    def batch(self) -> Batch:
        """The calls of all cases; one object for all submissions, so that a sandbox may keep it encoded."""
        return Batch(
            file=self.file,
            function=self.function,
            calls=tuple(tuple(case.inputs.values()) for probe in self.probes for case in probe.cases),
            warnings=any(probe.quiet for probe in self.probes),
        )


@dataclass(frozen=True)
class Suite:
    """All that grading a part takes."""

    part: str
    title: str
    trials: Tuple[Trial, ...]


# Shown to people


class Status(str, Enum):
    """The verdict on a check or an exercise."""

    PASSED = "passed"
    PARTIAL = "partial"
    FAILED = "failed"
    NOT_STARTED = "not_started"
    MISSING = "missing"
    ERROR = "error"
    TIMEOUT = "timeout"
    CRASHED = "crashed"
    BLOCKED = "blocked"
    WAITING = "waiting"
    GRADER_ERROR = "grader_error"


@dataclass(frozen=True)
class Example:
    """An open example that went wrong, as text: the call's arguments by name, the expected and the given value."""

    inputs: Tuple[Tuple[str, str], ...]
    expected: str
    got: str


@dataclass(frozen=True)
class CheckResult:
    """The verdict on one check."""

    name: str
    status: Status
    points: float
    max_points: float
    message: str = ""
    example: Optional[Example] = None


@dataclass(frozen=True)
class Result:
    """The verdict on one exercise."""

    id: str
    title: str
    status: Status
    checks: Tuple[CheckResult, ...]
    message: str = ""
    hint: str = ""
    misconception: Optional[str] = None
    printed: str = ""
    seconds: float = 0.0

    @property
    def points(self) -> float:
        """Points earned."""
        return sum(check.points for check in self.checks)

    @property
    def max_points(self) -> float:
        """Points that can be earned."""
        return sum(check.max_points for check in self.checks)


@dataclass(frozen=True)
class PartReport:
    """The results of a part, in teaching order."""

    part: str
    title: str
    results: Tuple[Result, ...]

    @property
    def points(self) -> float:
        """Points earned."""
        return sum(result.points for result in self.results)

    @property
    def max_points(self) -> float:
        """Points that can be earned."""
        return sum(result.max_points for result in self.results)


@dataclass(frozen=True)
class Report:
    """All that is said about a submission. `layers` maps each layer of the sandbox to why it is off, or ""."""

    submission: str
    parts: Tuple[PartReport, ...]
    layers: Tuple[Tuple[str, str], ...] = ()
    interrupted: bool = False

    @property
    def points(self) -> float:
        """Points earned."""
        return sum(part.points for part in self.parts)

    @property
    def max_points(self) -> float:
        """Points that can be earned."""
        return sum(part.max_points for part in self.parts)

"""What an instructor declares: parts, exercises, checks, misconceptions."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Any, Callable, Iterable, Optional, Tuple

from .comparison import Comparison
from .inputs import Inputs

if TYPE_CHECKING:
    import numpy as np


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

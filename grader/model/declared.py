"""What an instructor declares: parts, exercises, checks, misconceptions."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Any, Callable, Iterable, Optional, Tuple, Union

from .comparison import Comparison
from .inputs import Inputs, Question


class Judges(Enum):
    """What a check looks at.

    `VALUES` are what calls return; `CALLS` is how a function called those that it was handed. `VARIES` and `SAME` look
    at values too, each of which must be right, and then at all of them together: some must differ, or none may. These
    draw cases; `ARGUMENTS` and `REPEATS` are conduct, judged on the calls of the others.
    """

    VALUES = "values"
    CALLS = "calls"
    VARIES = "varies"
    SAME = "same"
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
        Takes a `numpy.random.Generator` and gives the inputs of each case; for an exercise with a `table` it takes the
        `Examples` of that table too, and gives a `Question` each.
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
    of : str
        The title of another check: this one judges the cases of that, and draws none.
    hint : str
        Said in place of the exercise's own where this is the first check that fails and no misconception matches.
    """

    title: str
    points: float
    draw: Callable[..., Iterable[Union[Inputs, Question]]]
    compare: Comparison
    expected: Optional[Callable[..., Any]] = None
    where: str = ""
    quiet: bool = False
    open: bool = False
    judges: Judges = Judges.VALUES
    of: str = ""
    hint: str = ""


@dataclass(frozen=True)
class Misconception:
    """A wrong implementation that we expect to see, and what to say to its author.

    Attributes
    ----------
    wrong : callable
    hint : str
    raises : bool
        It raises in every case, and what it says tells it from other mistakes.
    """

    wrong: Callable[..., Any]
    hint: str
    raises: bool = False

    @property
    def id(self) -> str:
        """The short name that reports use: the wrong function's name with dashes."""
        return self.wrong.__name__.replace("_", "-")


@dataclass(frozen=True)
class Symptom:
    """What predictions of a trained classifier show of its fault, and what to say to its author.

    Attributes
    ----------
    sign : str
        One of `grader.symptoms.SIGNS`; also the id in reports.
    hint : str
    train, predict : callable
        An implementation that shows it, for `lint`.
    """

    sign: str
    hint: str
    train: Callable[..., Any]
    predict: Callable[..., Any]


@dataclass(frozen=True)
class Exhibit:
    """A picture of what an answer does. No point depends on it; its inputs are no secret.

    Attributes
    ----------
    form : str
        How it is drawn: a module of `grader.report.pictures`.
    title : str
        What it shows, as a sentence.
    draw : callable
        Gives the inputs of each call; for an exercise with a `table` it takes the `Examples` of that table, and gives a
        `Question` each.
    expected : callable, optional
        Computes what to compare with by other means than the solution.
    """

    form: str
    title: str
    draw: Callable[..., Iterable[Union[Inputs, Question]]]
    expected: Optional[Callable[..., Any]] = None


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
    then : str
        For a function that trains: the function that gets its result, and songs to name the genres of.
    table : str
        The feature table that its cases are drawn from.
    symptoms : tuple of Symptom
        In the order in which they are looked for.
    versus : str
        The id of an earlier exercise whose classifier this one is compared with.
    limit : str
        Which of the sandbox's limits holds for a call: "call" or "audio".
    exhibits : tuple of Exhibit
    """

    file: str
    function: str
    title: str
    hint: str
    checks: Tuple[Check, ...]
    misconceptions: Tuple[Misconception, ...] = ()
    requires: Tuple[str, ...] = ()
    then: str = ""
    table: str = ""
    symptoms: Tuple[Symptom, ...] = ()
    versus: str = ""
    limit: str = "call"
    exhibits: Tuple[Exhibit, ...] = ()


@dataclass(frozen=True)
class Pipeline:
    """The functions that, one after the other, name the genre of an audio file; each as "file.function".

    Attributes
    ----------
    load : str
        Takes a path and a sampling rate, gives samples.
    describe : str
        Takes samples and their rate, gives the features of a song.
    train : str
        The exercise that trains a classifier on such features.
    rate : int
        Samples a second.
    seconds : float
        The length of the excerpts that are named one by one.
    """

    load: str
    describe: str
    train: str
    rate: int = 22050
    seconds: float = 10.0


@dataclass(frozen=True)
class Part:
    """Exercises in teaching order. Functions in `given` ("gates.or_gate") are solved in the stubs and not graded.

    `needs` are libraries that are warmed up before student code runs; `pipeline` names the genre of any song.
    """

    name: str
    title: str
    exercises: Tuple[Exercise, ...]
    given: Tuple[str, ...] = ()
    needs: Tuple[str, ...] = ()
    pipeline: Optional[Pipeline] = None

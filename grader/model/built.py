"""What is built from a part and a seed: values only."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any, Optional, Tuple

from .comparison import Comparison
from .declared import Judges, Pipeline
from .inputs import Inputs
from .replies import Batch, Reply


@dataclass(frozen=True)
class Case:
    """Inputs, the right output, and what each misconception gives for the same inputs.

    `asks` are what a model that was trained with the inputs is asked about.
    """

    inputs: Inputs
    expected: Any
    mistaken: Tuple[Reply, ...] = ()
    asks: Tuple[Any, ...] = ()


@dataclass(frozen=True)
class Probe:
    """A check with its cases drawn.

    Where it judges those `of` another probe, its cases are the same ones in the same order, with other expected values.
    """

    title: str
    points: float
    compare: Comparison
    cases: Tuple[Case, ...]
    where: str = ""
    quiet: bool = False
    open: bool = False
    judges: Judges = Judges.VALUES
    of: str = ""
    hint: str = ""


@dataclass(frozen=True)
class Mistake:
    """A misconception, or a symptom, without its code; `raises` is that of the misconception."""

    id: str
    hint: str
    raises: bool = False


@dataclass(frozen=True)
class Scene:
    """An exhibit with its calls drawn, and what the solution gives."""

    form: str
    title: str
    cases: Tuple[Case, ...]


@dataclass(frozen=True)
class Trial:
    """An exercise with its cases drawn. `requires` holds ids; `scenes` are there where pictures are asked for."""

    id: str
    file: str
    function: str
    title: str
    hint: str
    probes: Tuple[Probe, ...]
    mistakes: Tuple[Mistake, ...] = ()
    requires: Tuple[str, ...] = ()
    then: str = ""
    symptoms: Tuple[Mistake, ...] = ()
    versus: str = ""
    limit: str = "call"
    scenes: Tuple[Scene, ...] = ()

    @cached_property
    def batch(self) -> Batch:
        """The calls of all cases; one object for all submissions, so that a sandbox may keep it encoded."""
        cases = [case for probe in self.probes if not probe.of for case in probe.cases]
        return Batch(
            file=self.file,
            function=self.function,
            calls=tuple(tuple(case.inputs.values()) for case in cases),
            warnings=any(probe.quiet for probe in self.probes),
            then=self.then,
            asks=tuple(case.asks for case in cases) if self.then else (),
            limit=self.limit,
        )


@dataclass(frozen=True)
class Suite:
    """All that grading a part takes; `needs` and `pipeline` are those of the part."""

    part: str
    title: str
    trials: Tuple[Trial, ...]
    needs: Tuple[str, ...] = ()
    pipeline: Optional[Pipeline] = None

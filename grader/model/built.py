"""What is built from a part and a seed: values only."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any, Tuple

from .comparison import Comparison
from .declared import Judges
from .inputs import Inputs
from .replies import Batch, Reply


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

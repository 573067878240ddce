"""Name the mistake: which misconception gives what the student gave, wherever the student is wrong?"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Optional, Sequence

from . import messages
from .compare import Close, identical
from .model import MADE, Case, Mistake, Probe, Raised, Reply, Returned, Rng, Trial

REPEATABLE = 1e-9
"""How far two answers to one question may lie apart, relative to the largest entry: less than any noise, more than
threads of a linear algebra library that add in another order."""
QUOTED = re.compile(r"'([^']*)'")
"""The values in the message of an exception, as Python and its libraries write them."""


@dataclass(frozen=True)
class Observation:
    """What came of one case: the reply, the reply to the same call once more, and whether the result lasted.

    `fault` says what is wrong with the reply; it is empty where that is right. `drawn_alike` tells that it is
    wrong only together with the others: rng has too little say in them.
    """

    probe: Probe
    case: Case
    reply: Reply
    again: Reply
    fault: str = ""
    overwritten: bool = False
    drawn_alike: bool = False

    @property
    def drawn(self) -> bool:
        """Whether the call got a generator of random numbers."""
        return any(isinstance(argument, Rng) for argument in self.case.inputs.values())

    @property
    def unsteady(self) -> bool:
        """Whether the same rng gave another answer the second time."""
        return self.drawn and isinstance(self.reply, Returned) and not steady(self.again, self.reply)

    @property
    def changed(self) -> Optional[str]:
        """The name of the first argument that the call changed, or None."""
        if not isinstance(self.reply, Returned):
            return None
        pairs = zip(self.case.inputs.items(), self.reply.arguments)
        return next((name for (name, before), after in pairs if not _same(before, after)), None)


def _same(before: Any, after: Any) -> bool:
    return type(before) in MADE or identical(before, after)


def steady(again: Reply, first: Returned) -> bool:
    """Tell whether a second answer is the first, but for noise in the last digits."""
    if again is first:
        return True
    if not isinstance(again, Returned):
        return False
    return (
        identical(again.value, first.value)
        or Close(rtol=REPEATABLE, atol=0.0).difference(again.value, first.value) is None
    )


def diagnose(trial: Trial, observations: Sequence[Observation]) -> Optional[Mistake]:
    """Return the misconception that answers as the student did wherever the student is wrong.

    Of several, the one that answers alike most often where the student is right, too. A single case that agrees is no
    evidence, unless the misconception is wrong in no more than two. Where none explains all, two mistakes may have been
    made at once: then the one that explains all of the first failing check, and most of the rest, is named first.

    Where the student gives no value at all, one that is declared to raise, and whose errors quote the same text.
    """
    wrong = [each for each in observations if each.fault or each.changed or each.unsteady]
    if not wrong:
        return None
    known = range(len(wrong[0].case.mistaken))
    if not any(isinstance(each.reply, Returned) for each in wrong):
        raising = (index for index in known if trial.mistakes[index].raises)
        found = (index for index in raising if all(_raises_alike(each, index) for each in wrong))
        return next((trial.mistakes[index] for index in found), None)
    scores = [_score(index, wrong, observations) for index in known]
    if not any(scores):
        scores = [_first_of_several(index, wrong) for index in known]
    best = max(scores, default=0)
    return trial.mistakes[scores.index(best)] if best else None


def _score(index: int, wrong: Sequence[Observation], observations: Sequence[Observation]) -> int:
    """Return in how many cases a misconception answers alike, or 0 where it does not explain what is wrong."""
    if not all(_alike(each, index) for each in wrong) or not _as_drawn(index, wrong):
        return 0
    mistaken = sum(not _right(each, each.case.mistaken[index]) for each in observations) if len(wrong) == 1 else 0
    return sum(_alike(each, index) for each in observations) if mistaken <= 2 else 0


def _first_of_several(index: int, wrong: Sequence[Observation]) -> int:
    """Return in how many cases a misconception errs alike, or 0 where it is not the first of the mistakes made."""
    lead = [each for each in wrong if each.probe is wrong[0].probe]
    alike = sum(_alike(each, index) for each in wrong)
    if len(lead) < 2 or 2 * alike < len(wrong) or not _as_drawn(index, wrong):
        return 0
    return alike if all(_alike(each, index) for each in lead) else 0


def _as_drawn(index: int, wrong: Sequence[Observation]) -> bool:
    """Tell whether a misconception, too, leaves as little to the rng where the student does."""
    alike = [each for each in wrong if each.drawn_alike]
    values = [reply.value for reply in (each.case.mistaken[index] for each in alike) if isinstance(reply, Returned)]
    if not alike or len(values) < len(alike):
        return not alike
    return messages.not_by_chance(alike[0].probe, values) == alike[0].fault


def _right(observation: Observation, reply: Reply) -> bool:
    return not messages.fault(observation.probe, observation.case, reply)


def _alike(observation: Observation, index: int) -> bool:
    """Tell whether a misconception gives the same reply, to the same arguments left in the same state."""
    mistaken, reply = observation.case.mistaken[index], observation.reply
    if isinstance(reply, Raised) and isinstance(mistaken, Raised):
        return reply.error == mistaken.error and not reply.importing
    if not isinstance(reply, Returned) or not isinstance(mistaken, Returned):
        return False
    if observation.unsteady or not mistaken.steady:
        return observation.unsteady and not mistaken.steady
    if reply.value is None or mistaken.value is None:
        return reply.value is mistaken.value
    compare = observation.probe.compare
    if bool(mistaken.arguments) != bool(observation.changed):
        return False
    values = messages.seen(observation.probe, reply), messages.seen(observation.probe, mistaken)
    if not observation.drawn_alike and not compare.matches(*values, observation.case.expected):
        return False
    # Warnings tell answers apart only where the values are right.
    if observation.probe.quiet and compare.difference(reply.value, observation.case.expected) is None:
        return bool(mistaken.warnings) == messages.overflows(reply)
    return all(_left_alike(*pair) for pair in zip(reply.arguments, mistaken.arguments))


def _raises_alike(observation: Observation, index: int) -> bool:
    """Tell whether a misconception raises the same kind of error about the same text.

    "invalid literal for int() with base 10: 'genre'" and "could not convert string to float: 'genre'" are about the
    same: their other words depend on the library, and on its version.
    """
    mistaken, reply = observation.case.mistaken[index], observation.reply
    if not isinstance(reply, Raised) or not isinstance(mistaken, Raised) or reply.importing:
        return False
    quoted = QUOTED.findall(mistaken.message)
    return reply.error == mistaken.error and bool(quoted) and QUOTED.findall(reply.message) == quoted


def _left_alike(one: Any, other: Any) -> bool:
    return identical(one, other) or Close().matches(one, other)

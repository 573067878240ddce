"""Name the mistake: which misconception gives what the student gave, wherever the student is wrong?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional, Sequence

from . import messages
from .compare import Close, identical
from .model import Case, Mistake, Probe, Raised, Reply, Returned, Trial


@dataclass(frozen=True)
class Observation:
    """What came of one case: the reply, the reply to the same call once more, and whether the result lasted.

    `fault` says what is wrong with the reply; it is empty where that is right.
    """

    probe: Probe
    case: Case
    reply: Reply
    again: Reply
    fault: str = ""
    overwritten: bool = False

    @property
    def changed(self) -> Optional[str]:
        """The name of the first argument that the call changed, or None."""
        if not isinstance(self.reply, Returned):
            return None
        pairs = zip(self.case.inputs.items(), self.reply.arguments)
        return next((name for (name, before), after in pairs if not identical(before, after)), None)


def diagnose(trial: Trial, observations: Sequence[Observation]) -> Optional[Mistake]:
    """Return the misconception that answers as the student did wherever the student is wrong.

    Of several, the one that answers alike most often where the student is right, too. A single case that agrees is no
    evidence, unless the misconception is wrong in no more than two.
    """
    wrong = [each for each in observations if each.fault or each.changed]
    if not any(isinstance(each.reply, Returned) for each in wrong):
        return None
    scores = [_score(index, wrong, observations) for index in range(len(observations[0].case.mistaken))]
    best = max(scores, default=0)
    return trial.mistakes[scores.index(best)] if best else None


def _score(index: int, wrong: Sequence[Observation], observations: Sequence[Observation]) -> int:
    """Return in how many cases a misconception answers alike, or 0 where it does not explain what is wrong."""
    if not all(_alike(each, index) for each in wrong):
        return 0
    mistaken = sum(not _right(each, each.case.mistaken[index]) for each in observations) if len(wrong) == 1 else 0
    return sum(_alike(each, index) for each in observations) if mistaken <= 2 else 0


def _right(observation: Observation, reply: Reply) -> bool:
    return not messages.fault(observation.probe, observation.case, reply)


def _alike(observation: Observation, index: int) -> bool:
    """Tell whether a misconception gives the same reply, to the same arguments left in the same state."""
    mistaken, reply = observation.case.mistaken[index], observation.reply
    if isinstance(reply, Raised) and isinstance(mistaken, Raised):
        return reply.error == mistaken.error and not reply.importing
    if not isinstance(reply, Returned) or not isinstance(mistaken, Returned):
        return False
    if reply.value is None or mistaken.value is None:
        return reply.value is mistaken.value
    compare = observation.probe.compare
    if bool(mistaken.arguments) != bool(observation.changed):
        return False
    if not compare.matches(reply.value, mistaken.value, observation.case.expected):
        return False
    # Warnings tell answers apart only where the values are right.
    if observation.probe.quiet and compare.difference(reply.value, observation.case.expected) is None:
        return bool(mistaken.warnings) == messages.overflows(reply)
    return all(map(Close().matches, reply.arguments, mistaken.arguments))

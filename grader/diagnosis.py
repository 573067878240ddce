"""Name the mistake: which misconception gives what the student gave, wherever the student is wrong?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional, Sequence

from . import messages
from .compare import Close, identical
from .model import Case, Mistake, Probe, Raised, Reply, Returned, Trial


@dataclass(frozen=True)
class Observation:
    """What came of one case: the reply, the reply to the same call once more, the first result after all calls."""

    probe: Probe
    case: Case
    reply: Reply
    again: Optional[Reply]
    fault: str = ""

    @property
    def changed(self) -> Optional[str]:
        """The name of the first argument that the call changed, or None."""
        if not isinstance(self.reply, Returned):
            return None
        pairs = zip(self.case.inputs.items(), self.reply.arguments)
        return next((name for (name, before), after in pairs if not identical(before, after)), None)


def diagnose(trial: Trial, observations: Sequence[Observation]) -> Optional[Mistake]:
    """Return the misconception that answers as the student did wherever the student is wrong.

    Of several, the one that answers alike most often where the student is right, too.
    """
    wrong = [each for each in observations if each.fault or each.changed]
    if not any(isinstance(each.reply, Returned) for each in wrong):
        return None
    scores = [
        sum(_alike(each, index) for each in observations) if all(_alike(each, index) for each in wrong) else 0
        for index in range(len(observations[0].case.mistaken))
    ]
    best = max(scores, default=0)
    return trial.mistakes[scores.index(best)] if best else None


def _alike(observation: Observation, index: int) -> bool:
    """Tell whether a misconception gives the same reply, to the same arguments left in the same state."""
    mistaken, reply = observation.case.mistaken[index], observation.reply
    if isinstance(reply, Raised) and isinstance(mistaken, Raised):
        return reply.error == mistaken.error and not reply.importing
    if not isinstance(reply, Returned) or not isinstance(mistaken, Returned):
        return False
    if bool(mistaken.arguments) != bool(observation.changed) or (
        observation.probe.quiet and bool(mistaken.warnings) != messages.overflows(reply)
    ):
        return False
    if not observation.probe.compare.matches(reply.value, mistaken.value):
        return False
    return all(map(Close().matches, reply.arguments, mistaken.arguments)) if mistaken.arguments else True

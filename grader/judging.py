"""Judge what came of an exercise: from replies to the verdict on each check, a message and a hint.

A check of values looks at the replies to its own cases, or at all of them together; a check of conduct at those of the
others. What is known of a case, beside its reply, is an `Observation`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import List, Optional, Sequence, Tuple

from . import messages
from .compare import identical
from .diagnosis import Observation, diagnose, steady
from .model import (
    Blocked,
    CheckResult,
    Crashed,
    Example,
    Judges,
    Measurement,
    Missing,
    Mistake,
    Probe,
    Raised,
    Reply,
    Result,
    Returned,
    Status,
    Stub,
    TimedOut,
    Transcript,
    Trial,
)
from .symptoms import symptom

CONDUCT = (Judges.ARGUMENTS, Judges.REPEATS)
TOGETHER = (Judges.VARIES, Judges.SAME)


def judge(trial: Trial, transcript: Transcript, to_mend: Optional[Trial] = None) -> Result:
    """Return the verdict on what came of a trial; `to_mend` is an exercise that it builds on and that is not passed."""
    observations = _observe(trial, transcript)
    values = {probe.title: _judge_values(probe, observations) for probe in _values(trial)}
    right = any(check.status is Status.PASSED for check in values.values())
    checks = tuple(
        values[probe.title] if probe.title in values else _judge_conduct(probe, observations, right)
        for probe in trial.probes
    )
    status = _status(trial, checks, observations, to_mend)
    mistake = diagnose(trial, observations) or symptom(trial, observations) if status is not Status.PASSED else None
    return Result(
        id=trial.id,
        title=trial.title,
        status=status,
        checks=_agree(checks, status),
        message=_message(trial, status, checks, observations, to_mend),
        hint=_hint(trial, status, checks, observations, mistake),
        misconception=mistake.id if mistake else None,
        printed=messages.excerpt(transcript.printed),
        seconds=transcript.seconds,
        measurement=_measured(observations) if trial.then else None,
    )


def _values(trial: Trial) -> List[Probe]:
    return [probe for probe in trial.probes if probe.judges not in CONDUCT]


def _observe(trial: Trial, transcript: Transcript) -> List[Observation]:
    """Return what came of every case; a probe of another's cases sees the replies to those."""
    made = [(probe.title, index) for probe in trial.probes if not probe.of for index in range(len(probe.cases))]
    calls = {call: number for number, call in enumerate(made)}
    observations = [
        Observation(
            probe=probe,
            case=case,
            reply=transcript.replies[call],
            again=transcript.again[call],
            fault=messages.fault(probe, case, transcript.replies[call]),
            overwritten=call in transcript.overwritten,
        )
        for probe in trial.probes
        for case, call in zip(probe.cases, (calls[probe.of or probe.title, i] for i in range(len(probe.cases))))
    ]
    together = {probe.title: _together(probe, observations) for probe in trial.probes if probe.judges in TOGETHER}
    if not any(together.values()):
        return observations
    return [
        replace(each, fault=together[each.probe.title], drawn_alike=each.probe.judges is Judges.VARIES)
        if together.get(each.probe.title)
        else each
        for each in observations
    ]


def _together(probe: Probe, observations: Sequence[Observation]) -> str:
    """Return what is wrong with all answers of a probe together, where each by itself is right."""
    mine = [each for each in observations if each.probe is probe]
    values = [each.reply.value for each in mine if isinstance(each.reply, Returned)]
    if any(each.fault for each in mine):
        return ""
    if probe.judges is Judges.VARIES:
        return messages.not_by_chance(probe, values)
    return "" if all(identical(value, values[0]) for value in values) else messages.NOT_THE_SAME


def _judge_values(probe: Probe, observations: Sequence[Observation]) -> CheckResult:
    mine = [each for each in observations if each.probe is probe]
    wrong = [each for each in mine if each.fault]
    if not wrong:
        return _check(probe, Status.PASSED)
    first = wrong[0]
    counted = len(mine) > 1 and isinstance(first.reply, Returned) and probe.judges in (Judges.VALUES, Judges.CALLS)
    share = f" (in {len(wrong)} of {len(mine)} cases)" if counted else ""
    called = not isinstance(first.reply, Missing) and not _importing(first.reply)
    example = messages.example(probe, first.case, first.reply) if probe.open and called else None
    result = _check(probe, _verdict(first.reply), first.fault + share, example)
    credit = min(_credit(each) for each in mine)
    return replace(result, status=Status.PARTIAL, points=round(credit * probe.points, 2)) if credit else result


def _credit(observation: Observation) -> float:
    """Return the share of the points that a reply earns."""
    if not observation.fault:
        return 1.0
    if not isinstance(observation.reply, Returned) or observation.reply.value is None:
        return 0.0
    seen = messages.seen(observation.probe, observation.reply)
    return observation.probe.compare.credit(seen, observation.case.expected)


def _measured(observations: Sequence[Observation]) -> Optional[Measurement]:
    """Return the first measurement that a comparison makes of a reply."""
    for each in observations:
        if isinstance(each.reply, Returned) and each.reply.value is not None:
            found = each.probe.compare.measure(each.reply.value, each.case.expected)
            if found is not None:
                return found
    return None


def _judge_conduct(probe: Probe, observations: Sequence[Observation], right: bool) -> CheckResult:
    """Judge how a function treats its arguments, or whether its answers last; once some of its values are right."""
    if not right:
        return _check(probe, Status.WAITING)
    if probe.judges is Judges.ARGUMENTS:
        changed = next((each.changed for each in observations if each.changed), None)
        return _check(probe, Status.FAILED, messages.changed(changed)) if changed else _check(probe, Status.PASSED)
    problem = _unsteady(observations)
    return _check(probe, Status.FAILED, problem) if problem else _check(probe, Status.PASSED)


def _unsteady(observations: Sequence[Observation]) -> str:
    """Return how an answer that was right did not last, or ""."""
    for each in observations:
        if each.fault or not isinstance(each.reply, Returned):
            continue
        if not isinstance(each.again, Returned):
            return messages.FAILS_LATER
        if not steady(each.again, each.reply):
            return messages.IGNORES_RNG if each.drawn else messages.ANSWERS_OTHERWISE
        if each.overwritten:
            return messages.CHANGES_EARLIER
    return ""


def _check(probe: Probe, status: Status, message: str = "", example: Optional[Example] = None) -> CheckResult:
    points = probe.points if status is Status.PASSED else 0.0
    return CheckResult(
        name=probe.title, status=status, points=points, max_points=probe.points, message=message, example=example
    )


def _verdict(reply: Reply) -> Status:
    if isinstance(reply, Raised):
        return Status.ERROR if reply.stub is Stub.NONE else Status.NOT_STARTED
    kinds = {
        Returned: Status.FAILED,
        Missing: Status.MISSING,
        TimedOut: Status.TIMEOUT,
        Crashed: Status.CRASHED,
        Blocked: Status.BLOCKED,
    }
    return kinds[type(reply)]


def _status(
    trial: Trial, checks: Sequence[CheckResult], observations: Sequence[Observation], to_mend: Optional[Trial]
) -> Status:
    failing = [check for check in checks if check.status is not Status.PASSED]
    if not failing:
        return Status.PASSED
    first = failing[0].status
    earned = any(check.points for check in checks)
    if first in (Status.NOT_STARTED, Status.MISSING) and not earned and not _elsewhere(trial, observations):
        return first
    if to_mend is not None:
        return Status.WAITING
    return Status.PARTIAL if earned else _started(first)


def _started(status: Status) -> Status:
    return Status.ERROR if status is Status.NOT_STARTED else status


def _elsewhere(trial: Trial, observations: Sequence[Observation]) -> bool:
    """Tell whether the stub that a call ran into is that of another function."""
    replies = [each.reply for each in observations if isinstance(each.reply, Raised)]
    return any(reply.stub is not Stub.NONE and reply.function != trial.function for reply in replies)


def _agree(checks: Tuple[CheckResult, ...], status: Status) -> Tuple[CheckResult, ...]:
    """Let the checks that were not judged share the fate of an exercise that could not be."""
    if status not in (Status.NOT_STARTED, Status.MISSING):
        return checks
    return tuple(replace(check, status=status, message="", example=None) for check in checks)


def _message(
    trial: Trial,
    status: Status,
    checks: Sequence[CheckResult],
    observations: Sequence[Observation],
    to_mend: Optional[Trial],
) -> str:
    if status is Status.PASSED:
        return ""
    first = next((each for each in observations if each.fault), None)
    if status is Status.WAITING and to_mend is not None:
        return messages.waiting(to_mend.file, to_mend.function, first.reply if first else None)
    if status in (Status.NOT_STARTED, Status.MISSING) and first is not None:
        return messages.unfinished(first.reply)
    failing = next(check for check in checks if check.status is not Status.PASSED)
    return f"{failing.message}{_only(trial, checks)}"


def _only(trial: Trial, checks: Sequence[CheckResult]) -> str:
    """Return ", only ..." where all checks of values pass but those that say where they look."""
    judged = [(probe, check) for probe, check in zip(trial.probes, checks) if probe.judges not in CONDUCT]
    wrong = [probe.where for probe, check in judged if check.status is not Status.PASSED]
    return f", only {' and '.join(wrong)}" if wrong and all(wrong) and len(wrong) < len(judged) else ""


def _hint(
    trial: Trial,
    status: Status,
    checks: Sequence[CheckResult],
    observations: Sequence[Observation],
    mistake: Optional[Mistake],
) -> str:
    if mistake is not None:
        return mistake.hint
    if status in (Status.PASSED, Status.NOT_STARTED, Status.MISSING, Status.WAITING):
        return ""
    wrong = [each for each in observations if each.fault]
    if wrong and all(_importing(each.reply) or isinstance(each.reply, TimedOut) for each in wrong):
        return ""
    failing = next(probe for probe, check in zip(trial.probes, checks) if check.status is not Status.PASSED)
    return failing.hint or trial.hint


def _importing(reply: Reply) -> bool:
    """Tell whether the file did not even get as far as the function."""
    return (isinstance(reply, Raised) and reply.importing) or (isinstance(reply, TimedOut) and reply.scope == "import")

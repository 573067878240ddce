"""Grade a submission: inputs out, replies back, verdicts up.

Each exercise is one batch: every case is called once in order, then once more in reverse, so that answers which
depend on earlier calls show.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import Callable, Dict, Iterator, Mapping, Optional

from .judging import judge
from .model import Raised, Result, Returned, Status, Suite, Transcript, Trial
from .sandbox import Session

Announce = Callable[[Trial, int, int], None]


def grade(
    suite: Suite,
    session: Session,
    announce: Announce = lambda trial, done, total: None,
    complete: Callable[[Trial], Trial] = lambda trial: trial,
    known: Mapping[str, Status] = MappingProxyType({}),
) -> Iterator[Result]:
    """Grade every exercise of `suite`, in order.

    Parameters
    ----------
    suite : Suite
    session : Session
        The submission, opened for the suite's part.
    announce : callable
        Told of each exercise before it is run, with how many are done and how many there are.
    complete : callable
        Adds the values of misconceptions to an exercise that is not right, where the suite was built without.
    known : mapping of str to Status
        Exercises that are not to be graded again, by their ids.

    Yields
    ------
    Result
        As soon as its exercise is done, so that an interruption loses none.
    """
    statuses: Dict[str, Status] = dict(known)
    trials = [trial for trial in suite.trials if trial.id not in known]
    for done, trial in enumerate(trials):
        announce(trial, done, len(trials))
        try:
            transcript = session.run(trial.batch)
            to_mend = _to_mend(trial, suite, statuses)
            result = judge(trial, transcript, to_mend)
            if result.status is not Status.PASSED and _may_match(trial, transcript):
                result = judge(complete(trial), transcript, to_mend)
        except Exception as error:  # whatever it is, it is not the student's
            result = _our_fault(trial, error)
        statuses[trial.id] = result.status
        yield result


def _may_match(trial: Trial, transcript: Transcript) -> bool:
    """Tell whether a misconception can be behind what came of a trial: to compute what they give takes its time."""
    raising = any(mistake.raises for mistake in trial.mistakes)
    return any(isinstance(reply, Returned) or (raising and isinstance(reply, Raised)) for reply in transcript.replies)


def _our_fault(trial: Trial, error: Exception) -> Result:
    """Leave an exercise out of the sum of points, so that the grader's failure costs none."""
    return Result(
        id=trial.id,
        title=trial.title,
        status=Status.GRADER_ERROR,
        checks=(),
        message=f"the grader itself failed here ({type(error).__name__}: {error})",
    )


def _to_mend(trial: Trial, suite: Suite, statuses: Dict[str, Status]) -> Optional[Trial]:
    """Return the first exercise, in teaching order, that `trial` builds on by whatever way and that is not passed."""
    trials = {each.id: each for each in suite.trials}
    below = set(trial.requires)
    for name in [each.id for each in reversed(suite.trials)]:
        if name in below:
            below.update(trials[name].requires)
    fine = (Status.PASSED, Status.GRADER_ERROR)
    return next((each for each in suite.trials if each.id in below and statuses[each.id] not in fine), None)

"""Run what a page draws pictures of: an exercise's exhibits, after it was graded. No point depends on them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Callable, Iterator, Tuple

from .listening import missed_songs
from .model import Batch, Crashed, Picture, Reply, Result, Returned, Scene, Status, TimedOut, Trial
from .sandbox import Session

NOTHING_TO_SHOW = {
    Status.NOT_STARTED,
    Status.MISSING,
    Status.TIMEOUT,
    Status.CRASHED,
    Status.BLOCKED,
    Status.GRADER_ERROR,
}
PATIENCE = 15.0
"""Seconds that grading an exercise may have taken, at most, if a model is to be trained for a picture, too."""
TOO_SLOW = f"not drawn: it takes several more trainings, and yours took more than {PATIENCE:g} s while it was graded"


def illustrated(result: Result, staged: Callable[[], Trial], session: Session) -> Result:
    """Return a result with its pictures.

    Parameters
    ----------
    result : Result
    staged : callable
        Gives the exercise with its scenes; asked where there is something to show.
    session : Session
        Runs the submission that the result is of.
    """
    # An exercise that waits for another may wait with a loop that never ends.
    if NOTHING_TO_SHOW & {result.status, *(check.status for check in result.checks)}:
        return result
    return replace(result, pictures=(*drawn(staged(), session, result.seconds), *missed_songs(result)))


def drawn(trial: Trial, session: Session, seconds: float = 0.0) -> Tuple[Picture, ...]:
    """Return the pictures of an exercise that took so many seconds: those in which something was returned."""
    if trial.then and seconds > PATIENCE:
        return tuple(Picture(scene.form, scene.title, (), (), skipped=TOO_SLOW) for scene in trial.scenes)
    return tuple(_shown(trial, session))


def _shown(trial: Trial, session: Session) -> Iterator[Picture]:
    for scene in trial.scenes:
        replies = session.run(_batch(trial, scene)).replies
        if any(isinstance(reply, (TimedOut, Crashed)) for reply in replies):
            return
        values = tuple(map(_value, replies))
        if any(value is not None for value in values):
            yield Picture(form=scene.form, title=scene.title, cases=scene.cases, values=values)


def _batch(trial: Trial, scene: Scene) -> Batch:
    return Batch(
        file=trial.file,
        function=trial.function,
        calls=tuple(tuple(case.inputs.values()) for case in scene.cases),
        then=trial.then,
        asks=tuple(case.asks for case in scene.cases) if trial.then else (),
        limit=trial.limit,
        pictures=True,
        once=True,
    )


def _value(reply: Reply) -> Any:
    return reply.value if isinstance(reply, Returned) else None

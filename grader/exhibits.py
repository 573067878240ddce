"""Run what a page draws pictures of: an exercise's exhibits, after it was graded. No point depends on them."""

from __future__ import annotations

from typing import Any, Tuple

from .model import Batch, Picture, Reply, Result, Returned, Scene, Status, Trial
from .sandbox import Session

NOTHING_TO_SHOW = (
    Status.NOT_STARTED,
    Status.MISSING,
    Status.TIMEOUT,
    Status.CRASHED,
    Status.BLOCKED,
    Status.GRADER_ERROR,
)


def can_be_shown(result: Result) -> bool:
    """Tell whether calls of an exercise are likely to give something, and soon."""
    return result.status not in NOTHING_TO_SHOW


def drawn(trial: Trial, session: Session) -> Tuple[Picture, ...]:
    """Return the pictures of an exercise: those of its scenes in which something was returned."""
    shown = (_picture(trial, scene, session) for scene in trial.scenes)
    return tuple(picture for picture in shown if any(value is not None for value in picture.values))


def _picture(trial: Trial, scene: Scene, session: Session) -> Picture:
    calls = tuple(tuple(case.inputs.values()) for case in scene.cases)
    batch = Batch(file=trial.file, function=trial.function, calls=calls, limit=trial.limit, pictures=True)
    transcript = session.run(batch)
    values = tuple(_value(reply) for reply in transcript.replies)
    return Picture(form=scene.form, title=scene.title, cases=scene.cases, values=values)


def _value(reply: Reply) -> Any:
    return reply.value if isinstance(reply, Returned) else None

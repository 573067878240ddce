"""Name the genre of any song with a student's own functions, all of them in the sandbox.

The song is cut into excerpts as long as those that the classifier learnt from; each is named by itself, and the shares
of the genres are shares of excerpts. So bars can be drawn for any classifier, whatever its model is.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, List, Sequence, Tuple

import numpy as np

from .compare import as_array, as_labels
from .messages import problem, show
from .model import Batch, HeldOut, Pipeline, Returned, Suite, Trial
from .sandbox import Sandbox, Session
from .sources import Source

MOST = 30
"""Excerpts of a long song that are named, evenly spread."""


class IdentifyError(Exception):
    """Why a song has no name yet: one line that tells the function and what is wrong with it."""


@dataclass(frozen=True)
class Identified:
    """What a song was taken for.

    Attributes
    ----------
    genre : str
    shares : tuple of (str, float)
        Of every genre the share of excerpts, the largest first.
    excerpts : int
    seconds : float
        The length of the song.
    """

    genre: str
    shares: Tuple[Tuple[str, float], ...]
    excerpts: int
    seconds: float


def identify(song: Path, submission: Path, part: str, source: Source, sandbox: Sandbox) -> Identified:
    """Let the functions of a submission name the genre of a song.

    Parameters
    ----------
    song : Path
        A file that the sandbox may read.
    submission : Path
    part : str
        The one that has a pipeline.
    source : Source
    sandbox : Sandbox

    Raises
    ------
    IdentifyError
        If one of the functions fails, or gives what the next one cannot take.
    """
    with sandbox.open(submission, part) as session, source.open(part, sandbox) as supply:
        suite = supply.suite([pipeline_of(source, part).train])
        pipeline = suite.pipeline
        assert pipeline is not None
        samples = _samples(session, pipeline, song)
        excerpts = cut(samples, int(pipeline.rate * pipeline.seconds))
        trial, case = _training(suite, pipeline)
        features = _features(session, pipeline, excerpts, np.shape(case.asks[0])[1])
        labels = _labels(session, trial, case, features)
    genres = case.expected.genres
    counts = np.bincount(labels, minlength=len(genres))
    order = sorted(range(len(genres)), key=lambda number: (-counts[number], number))
    return Identified(
        genre=genres[order[0]],
        shares=tuple((genres[number], float(counts[number] / len(labels))) for number in order),
        excerpts=len(labels),
        seconds=len(samples) / pipeline.rate,
    )


def pipeline_of(source: Source, part: str) -> Pipeline:
    """Return the pipeline of a part that has one.

    Raises
    ------
    IdentifyError
        If it has none.
    """
    found = source.pipeline(part)
    if found is None:
        raise IdentifyError(f"{part} has no functions that name the genre of a song")
    return found


def cut(samples: np.ndarray, length: int) -> List[np.ndarray]:
    """Return excerpts of `length` samples, half overlapping, of a song (n_samples,); all of a song that is shorter."""
    starts = np.arange(0, max(len(samples) - length, 0) + 1, max(length // 2, 1))
    if len(starts) > MOST:
        starts = starts[np.linspace(0, len(starts) - 1, MOST).astype(int)]
    return [samples[start : start + length] for start in starts]


def _samples(session: Session, pipeline: Pipeline, song: Path) -> np.ndarray:
    (value,) = _call(session, pipeline.load, [(str(song), pipeline.rate)])
    samples, wrong = as_array(value)
    if samples is None or samples.ndim != 1 or len(samples) < pipeline.rate // 10 or not np.isfinite(samples).all():
        given = wrong or f"an array of shape {np.shape(value)}: too short, not 1-D, or with NaN in it"
        raise IdentifyError(f"{pipeline.load} gives {given}")
    return samples.astype(np.float32)


def _features(session: Session, pipeline: Pipeline, excerpts: Sequence[np.ndarray], wanted: int) -> np.ndarray:
    rows = []
    for value in _call(session, pipeline.describe, [(excerpt, pipeline.rate) for excerpt in excerpts]):
        row, wrong = as_array(value, (wanted,))
        if row is None:
            raise IdentifyError(f"{pipeline.describe} does not give {wanted} features: {wrong}")
        rows.append(row)
    return np.stack(rows)


def _training(suite: Suite, pipeline: Pipeline) -> Tuple[Trial, Any]:
    """Return the trial of the classifier, and the case that it learns the whole set in."""
    trial = next(trial for trial in suite.trials if trial.id == pipeline.train)
    cases = [case for probe in trial.probes for case in probe.cases if isinstance(case.expected, HeldOut)]
    return trial, max(cases, key=lambda case: len(case.inputs["labels"]))


def _labels(session: Session, trial: Trial, case: Any, features: np.ndarray) -> np.ndarray:
    batch = Batch(
        file=trial.file,
        function=trial.function,
        calls=(tuple(case.inputs.values()),),
        then=trial.then,
        asks=((features,),),
    )
    (value,) = _values(session, batch, f"{trial.file}.{trial.function}")
    labels, wrong = as_labels(value[0], len(features))
    if labels is None or not ((labels >= 0) & (labels < len(case.expected.genres))).all():
        raise IdentifyError(f"{trial.file}.{trial.then} gives no genre numbers: {wrong or show(value[0])}")
    return labels


def _call(session: Session, function: str, calls: Sequence[Tuple[Any, ...]]) -> List[Any]:
    file, name = function.split(".")
    return _values(session, Batch(file=file, function=name, calls=tuple(calls), limit="audio", once=True), function)


def _values(session: Session, batch: Batch, function: str) -> List[Any]:
    values = []
    for reply in session.run(batch).replies:
        if not isinstance(reply, Returned):
            raise IdentifyError(f"{function}: {problem(reply)}")
        values.append(reply.value)
    return values

"""One song in, its features out: the unit of work that runs in this process, in another, or on another machine."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Dict, Optional, Tuple

import numpy as np

from .audio import Sound, examine, read_sound
from .catalogue import synthesise
from .errors import RefusedError
from .features import features
from .sets import Recipe
from .synthesis import RATE


@dataclass(frozen=True)
class Task:
    """A song to hear.

    Attributes
    ----------
    track_id : int
    path : str
        Where its audio is.
    tables : tuple of str
        What is wanted of it.
    told_seconds : float
        How long the set says that it is; 0 where it does not.
    recipe : Recipe, optional
        From which it is synthesised where there is no file.
    """

    track_id: int
    path: str
    tables: Tuple[str, ...]
    told_seconds: float = 0.0
    recipe: Optional[Recipe] = None


@dataclass(frozen=True)
class Outcome:
    """What came of a task: features by table, or the reason for refusing the song."""

    track_id: int
    refused: str = ""
    seconds: float = 0.0
    digest: str = ""
    rows: Dict[str, np.ndarray] = field(default_factory=dict)


def hear(task: Task) -> Outcome:
    """Do a task. Only a song that cannot be used is an outcome; a mistake of the program is raised."""
    try:
        sound = _sound(task)
        samples = sound.samples
        if sound.rate != RATE:
            from librosa import resample

            samples = resample(samples, orig_sr=sound.rate, target_sr=RATE)
        rows = features(samples, RATE, task.tables)
        for table, row in rows.items():
            if not np.isfinite(row).all():
                raise RefusedError(f"a feature of {table} is not a finite number")
    except RefusedError as error:
        return Outcome(task.track_id, refused=str(error))
    except MemoryError:
        return Outcome(task.track_id, refused="does not fit into the memory")
    return Outcome(task.track_id, seconds=round(sound.seconds, 3), digest=sound.digest, rows=rows)


def _sound(task: Task) -> Sound:
    path = Path(task.path)
    if task.recipe is not None and not path.is_file():
        samples = synthesise(task.recipe, task.track_id).astype(np.float32) / 32768
        return examine(samples[:, None], RATE)
    if path.is_dir():
        raise RefusedError("songs.csv names no file for it")
    return read_sound(path, task.told_seconds)

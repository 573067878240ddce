"""Write the audio of a synthesised set."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Callable, Optional

from ..parallel import cores
from .catalogue import RATE, synthesise
from .errors import SongsError
from .hearing import Outcome, Task
from .runners import in_processes
from .sets import SongSet


def render_audio(
    song_set: SongSet, jobs: Optional[int] = None, announce: Callable[[int, int], None] = lambda done, of: None
) -> int:
    """Write the files that are not there yet; return how many that were.

    Parameters
    ----------
    song_set : SongSet
    jobs : int, optional
        Processes; one a core where not given.
    announce : callable
        Told after each song how many are done, and of how many.

    Raises
    ------
    SongsError
        Where the set has no recipe, or a file cannot be written.
    """
    if song_set.recipe is None:
        raise SongsError(f"{song_set.folder} was not synthesised, so its audio cannot be; it is where songs.csv says")
    tasks = [
        Task(song.track_id, str(song_set.audio(song)), (), recipe=song_set.recipe)
        for song in song_set.songs
        if not song_set.audio(song).is_file()
    ]
    for done, outcome in enumerate(in_processes(tasks, jobs or cores(), write_audio)):
        if outcome.refused:
            raise SongsError(outcome.refused)
        announce(done + 1, len(tasks))
    return len(tasks)


def write_audio(task: Task) -> Outcome:
    """Write the file of one song, whole or not at all."""
    import soundfile

    assert task.recipe is not None
    path = Path(task.path)
    unfinished = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        soundfile.write(unfinished, synthesise(task.recipe, task.track_id), RATE, format="FLAC")
        os.replace(unfinished, path)
    except (OSError, RuntimeError) as error:
        return Outcome(task.track_id, refused=f"cannot write {path}: {error}")
    return Outcome(task.track_id)

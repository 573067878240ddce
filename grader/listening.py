"""Songs that a classifier got wrong, to look at and to listen to; those of the default set can be rendered."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Tuple

import numpy as np

from .model import Case, Missed, Picture, Result

if TYPE_CHECKING:  # what renders songs is imported where there is one to render
    from .songs.sets import Recipe


def missed_songs(result: Result) -> Tuple[Picture, ...]:
    """Return the songs that a result names as missed: samples, and the same as a sound file."""
    if result.measurement is None or not result.measurement.missed:
        return ()
    from .examples import DEFAULT, find_set
    from .songs import SongsError

    try:
        recipe = find_set(DEFAULT).recipe
    except SongsError:
        return ()
    return tuple(_song(missed, recipe) for missed in result.measurement.missed) if recipe else ()


def _song(missed: Missed, recipe: Recipe) -> Picture:
    from .songs.catalogue import RATE, synthesise

    samples = synthesise(recipe, missed.track_id)
    kind, sound = _file(samples, RATE)
    title = f"song {missed.track_id} is {missed.actual}, and your network says {missed.predicted}"
    case = Case(inputs={"rate": RATE, "kind": kind}, expected=samples)
    return Picture(form="song", title=title, cases=(case,), values=(sound,))


def _file(samples: np.ndarray, rate: int) -> Tuple[str, bytes]:
    """Return a kind that every browser plays, and the file: MP3 where libsndfile can write it, WAV elsewhere."""
    import soundfile

    file = io.BytesIO()
    if "MP3" in soundfile.available_formats():
        soundfile.write(file, samples, rate, format="MP3")
        return "audio/mpeg", file.getvalue()
    soundfile.write(file, samples[::2], rate // 2, format="WAV")
    return "audio/wav", file.getvalue()

"""A sheet that shows a song set: the mel spectrogram of a song of each genre, and how many songs each has."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any, Optional

import numpy as np

from .audio import examine, read_sound
from .catalogue import synthesise
from .errors import RefusedError, SongsError
from .quiet import muted
from .sets import SPLITS, Song, SongSet
from .synthesis import RATE

SECONDS = 10.0
COLUMNS = 4


def draw_sheet(song_set: SongSet, path: Path) -> None:
    """Draw the sheet into a file whose ending says its format: png, svg, pdf.

    Raises
    ------
    SongsError
        Where matplotlib is not installed or the file cannot be written.
    """
    try:
        from matplotlib.backends.backend_agg import FigureCanvasAgg
        from matplotlib.figure import Figure
    except ImportError:
        raise SongsError("--plot needs matplotlib; pip install matplotlib brings it") from None
    rows = -(-len(song_set.genres) // COLUMNS)
    figure = Figure(figsize=(13, 2.4 * rows + 3), layout="constrained")
    FigureCanvasAgg(figure)
    grid = figure.add_gridspec(rows + 1, COLUMNS)
    for index, genre in enumerate(song_set.genres):
        _draw_genre(figure.add_subplot(grid[index // COLUMNS, index % COLUMNS]), song_set, genre)
    _draw_balance(figure.add_subplot(grid[rows, :]), song_set)
    try:
        figure.savefig(path, dpi=110)
    except (OSError, ValueError) as error:
        raise SongsError(f"cannot write {path}: {error}") from None


def _draw_genre(axes: Any, song_set: SongSet, genre: str) -> None:
    axes.set_title(genre)
    axes.set_xlabel("seconds")
    axes.set_ylabel("Hz")
    for song in song_set.songs:
        levels = _mel(song_set, song) if song.genre == genre else None
        if levels is not None:
            seconds = levels.shape[1] * 512 / RATE
            axes.imshow(levels, origin="lower", aspect="auto", extent=(0, seconds, 0, len(levels)), cmap="magma")
            ticks = np.linspace(0, len(levels), 5)
            axes.set_yticks(ticks, [f"{hertz:.0f}" for hertz in _mel_to_hertz(ticks / len(levels))])
            axes.set_title(f"{genre}, track {song.track_id}")
            return
    axes.text(0.5, 0.5, "no audio", ha="center", va="center", transform=axes.transAxes)


def _mel(song_set: SongSet, song: Song) -> Optional[np.ndarray]:
    """Return the levels in dB of a song's first seconds, shape (128, n_frames), or None where it cannot be heard."""
    from librosa import power_to_db, resample
    from librosa.feature import melspectrogram

    try:
        if song.path and song_set.audio(song).is_file():
            with muted():
                sound = read_sound(song_set.audio(song))
        elif song_set.recipe is not None:
            sound = examine(synthesise(song_set.recipe, song.track_id).astype(np.float32)[:, None] / 32768, RATE)
        else:
            return None
    except RefusedError:
        return None
    samples = resample(sound.samples[: int(SECONDS * sound.rate)], orig_sr=sound.rate, target_sr=RATE)
    return np.asarray(power_to_db(melspectrogram(y=samples, sr=RATE), ref=np.max))


def _mel_to_hertz(share: np.ndarray) -> np.ndarray:
    """Return the frequency at a share of the mel scale from 0 to RATE / 2."""
    from librosa import hz_to_mel, mel_to_hz

    return np.asarray(mel_to_hz(share * hz_to_mel(RATE / 2)))


def _draw_balance(axes: Any, song_set: SongSet) -> None:
    bottom = np.zeros(len(song_set.genres))
    for split in (*SPLITS, ""):
        count = Counter(song.genre for song in song_set.songs if song.split == split)
        heights = np.array([count[genre] for genre in song_set.genres])
        if heights.any():
            axes.bar(song_set.genres, heights, bottom=bottom, label=split or "no split")
            bottom = bottom + heights
    axes.set_ylabel("songs")
    axes.legend(loc="upper left", bbox_to_anchor=(1.0, 1.0))

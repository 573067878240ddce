"""What each `data` command does."""

from __future__ import annotations

import sys
from argparse import Namespace
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from ..bar import Bar
from ..examples import DATA, DEFAULT, find_set
from ..parallel import cores
from ..songs.errors import SongsError
from ..songs.sets import Recipe, SongSet, open_set, write_set
from ..usage import require_writable

if TYPE_CHECKING:
    from ..songs.importing import Found

KINDS = ("fma", "gtzan", "workshop", "folder")
FETCHED = ("fma_small", "fma_medium", "fma_large")


def list_sets(options: Namespace) -> None:
    """Print a line a set."""
    for path in sorted(DATA.glob("*/songs.csv")):
        try:
            song_set = open_set(path.parent)
        except SongsError as error:
            print(f"grader: warning: {error}", file=sys.stderr)
            continue
        from ..songs.tables import table_names

        tables = ", ".join(table_names(path.parent)) or "no tables"
        print(f"{path.parent.name}: {len(song_set.songs)} songs, {len(song_set.genres)} genres; {tables}")


def show_info(options: Namespace) -> None:
    """Print what a set holds; draw it where asked to."""
    from ..songs.overview import describe

    song_set = find_set(options.set)
    sys.stdout.write(describe(song_set))
    if options.plot is not None:
        require_writable(options.plot)
        from ..songs.sheet import draw_sheet

        draw_sheet(song_set, options.plot)


def render_set(options: Namespace) -> None:
    """Synthesise the audio of a set that has a recipe, or make a new set.

    Raises
    ------
    SongsError
        If no seed is given for a new set, or it cannot be written.
    """
    from ..songs.catalogue import FULL, synthesised_set
    from ..songs.rendering import render_audio

    new = options.seed is not None or options.songs_per_genre is not None or options.out is not None
    if new:
        if options.seed is None:
            raise SongsError("a new set needs a seed: --seed N")
        folder = options.out or (DATA / "private" if options.set == DEFAULT else Path(options.set))
        recipe = Recipe(options.seed, options.songs_per_genre or FULL)
        song_set = _grown(synthesised_set(folder, recipe))
        _writable(folder)
        write_set(song_set)
    else:
        song_set = find_set(options.set)
    with Bar("rendering") as bar:
        rendered = render_audio(song_set, options.jobs, bar.announce)
    print(f"{rendered} of {len(song_set.songs)} songs rendered in {song_set.folder}, the others were there")


def _grown(new: SongSet) -> SongSet:
    """Refuse to mix the songs of two recipes in a folder; a set may grow, and keeps the thresholds it was given."""
    if not (new.folder / "songs.csv").is_file():
        return new
    there = open_set(new.folder)
    old, recipe = there.recipe, new.recipe
    if old is None or recipe is None or (old.seed, old.seconds) != (recipe.seed, recipe.seconds):
        raise SongsError(f"{new.folder} holds another song set; --out names a folder for the new one")
    return replace(new, thresholds=there.thresholds or new.thresholds)


def _writable(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise SongsError(f"cannot write to {folder}: {error.strerror}; --out names another folder") from None


def extract_tables(options: Namespace) -> None:
    """Compute tables, and say what came of it."""
    from ..songs.extraction import extract
    from ..songs.runners import in_processes, on_cluster
    from ..songs.tables import export_csv, read_table

    song_set = find_set(options.set)
    tables = list(dict.fromkeys(name.strip() for name in options.features.split(",")))
    if options.scheduler:
        run = partial(on_cluster, address=options.scheduler)
    else:
        run = partial(in_processes, jobs=options.jobs or cores())
    with Bar("extracting") as bar:
        done = extract(song_set, tables, run, bar.announce)
    print(f"{done.computed} songs heard, {done.kept} needed nothing, {len(done.rejected)} left out")
    for song, reason in done.rejected[:5]:
        print(f"  track {song.track_id}: {reason}")
    if len(done.rejected) > 5:
        print(f"  and {len(done.rejected) - 5} more, see {song_set.folder / 'rejected.csv'}")
    if done.duplicates:
        print(f"{len(done.duplicates)} songs have the audio of another, see {song_set.folder / 'duplicates.csv'}")
    for table in tables if options.csv else ():
        path = song_set.folder / f"{table}.csv"
        export_csv(read_table(song_set.folder, table), path)
        print(f"wrote {path}")


def import_set(options: Namespace) -> None:
    """Read a real collection and write it as a set."""
    from ..songs.importing import store

    folder = options.out or DATA / options.kind
    found = _found(options, folder)
    _writable(folder)
    song_set, remarks = store(found, folder, options.seed)
    print(f"{len(song_set.songs)} songs in {len(song_set.genres)} genres imported into {folder}")
    for remark in remarks:
        print(f"  {remark}")


def _found(options: Namespace, folder: Path) -> Found:
    """Read a collection of the kind that is named; `folder`, where the set is going to be, is no part of it."""
    audio = options.audio or options.source
    if options.kind == "fma":
        from ..songs.importing.fma import read_fma

        if options.metadata is None:
            raise SongsError("--metadata names FMA's fma_metadata folder, its tracks.csv, or a CSV like it")
        return read_fma(audio, options.metadata, options.features, options.subset or "")
    if options.kind == "gtzan":
        from ..songs.importing.gtzan import read_gtzan

        return read_gtzan(audio, options.features, options.splits)
    if audio is None:
        raise SongsError(f"say what to import: python -m grader data import {options.kind} SOURCE")
    if options.kind == "workshop":
        from ..songs.importing.workshop import read_workshop

        return read_workshop(audio)
    from ..songs.importing.folders import read_folder

    return read_folder(audio, folder)


def fetch_set(options: Namespace) -> None:
    """Download an archive and FMA's metadata, and unpack both."""
    from ..songs.fetch import ARCHIVES, BASE, fetch, unpack

    folder = options.to or DATA / "downloads"
    for name in ("fma_metadata", options.name):
        with Bar(f"downloading {name}", "bytes") as bar:
            path = fetch(ARCHIVES[name], folder, options.mirror or BASE, bar.announce)
        with Bar(f"unpacking {name}", "files") as bar:
            unpack(path, folder, bar.announce)
    print(
        f"python -m grader data import fma {folder / options.name} --metadata {folder / 'fma_metadata'} "
        f"--out {DATA / options.name}"
    )

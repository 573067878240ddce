"""What a song set holds and what it lacks, as text."""

from __future__ import annotations

import statistics
from collections import Counter
from typing import Iterator, List, Sequence, Tuple

from .errors import SongsError
from .extraction import read_rejected, same_audio
from .sets import SPLITS, Song, SongSet
from .splits import on_both_sides
from .tables import read_table, table_names


def describe(song_set: SongSet) -> str:
    """Return some lines about a set: songs by genre, split and artist, lengths, tables, and what is missing."""
    blocks = [
        [f"{song_set.folder}: {_origin(song_set)}"],
        list(_counts(song_set.songs)),
        list(_lengths(song_set.songs)),
        list(_tables(song_set)),
        list(_lacks(song_set)),
    ]
    return "\n\n".join("\n".join(block) for block in blocks if block) + "\n"


def _origin(song_set: SongSet) -> str:
    count = f"{len(song_set.songs)} songs in {len(song_set.genres)} genres"
    recipe = song_set.recipe
    return f"{count}, synthesised from seed {recipe.seed}" if recipe is not None else count


def _counts(songs: Sequence[Song]) -> Iterator[str]:
    splits = [split for split in (*SPLITS, "") if any(song.split == split for song in songs)]
    names = [split or "no split" for split in splits]
    rows: List[Tuple[str, ...]] = [("genre", *names, "songs", "artists")]
    for genre in [*sorted({song.genre for song in songs}), ""]:
        of_genre = [song for song in songs if genre in ("", song.genre)]
        by_split = Counter(song.split for song in of_genre)
        artists = len({song.artist for song in of_genre if song.artist})
        cells = (*(by_split[split] for split in splits), len(of_genre), artists or "?")
        rows.append((genre or "all", *map(str, cells)))
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        numbers = "  ".join(cell.rjust(width) for cell, width in zip(row[1:], widths[1:]))
        yield f"{row[0].ljust(widths[0])}  {numbers}"


def _lengths(songs: Sequence[Song]) -> Iterator[str]:
    known = sorted(song.seconds for song in songs if song.seconds is not None)
    if known:
        middle = statistics.median(known)
        yield f"lengths: {known[0]:.1f} to {known[-1]:.1f} s, median {middle:.1f} s, {sum(known) / 3600:.1f} h in all"
    if len(known) < len(songs):
        yield f"lengths: unknown for {len(songs) - len(known)} songs until they are heard"


def _tables(song_set: SongSet) -> Iterator[str]:
    ids = {song.track_id for song in song_set.songs}
    for name in table_names(song_set.folder):
        try:
            table = read_table(song_set.folder, name)
        except SongsError as error:
            yield f"table {name}: {error}"
            continue
        missing = len(ids.difference(map(int, table.track_ids)))
        lacks = f", {missing} songs missing" if missing else ""
        yield f"table {name}: {len(table.track_ids)} songs x {table.values.shape[1]} features{lacks}"


def _lacks(song_set: SongSet) -> Iterator[str]:
    absent = sum(1 for song in song_set.songs if not song.path or not song_set.audio(song).is_file())
    if absent:
        way = f"; python -m grader data render {song_set.folder} makes it" if song_set.recipe is not None else ""
        yield f"audio: {absent} of {len(song_set.songs)} files are not there{way}"
    rejected = read_rejected(song_set.folder)
    if rejected:
        yield f"left out: {len(rejected)} files, see {song_set.folder / 'rejected.csv'}"
        # The part before the colon says what kind of fault it is.
        for reason, count in Counter(reason.split(":")[0] for _, _, reason in rejected).most_common(8):
            yield f"  {count} x {reason}"
    for late, early in same_audio(song_set)[:8]:
        genres = f", under two genres: {early.genre}, {late.genre}" if late.genre != early.genre else ""
        sides = ", on both sides of the split" if late.split and early.split and late.split != early.split else ""
        yield f"same audio: tracks {early.track_id} and {late.track_id}{genres}{sides}"
    for artist in on_both_sides(song_set.songs)[:8]:
        yield f"artist on both sides of the split: {artist}"

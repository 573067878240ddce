"""Any folder with one subfolder a genre: genre/song.mp3, or genre/artist/song.mp3 where the artist is known."""

from __future__ import annotations

from pathlib import Path
from typing import List, Optional

from ..errors import SongsError
from ..sets import Song
from . import Found, audio_files, numbered


def read_folder(audio: Path, into: Optional[Path] = None) -> Found:
    """Read a folder of folders.

    Parameters
    ----------
    audio : Path
    into : Path, optional
        The set's folder: songs of an earlier import into it keep their track ids.

    Raises
    ------
    SongsError
        Where no subfolder holds audio.
    """
    audio = audio.resolve()
    files = audio_files(audio)
    depth = len(audio.parts)
    inside = [path for path in files if len(path.parts) > depth + 1]
    left_out = tuple(("", str(path), "lies in no genre's folder") for path in files if path not in set(inside))
    if not inside:
        raise SongsError(
            f"{audio} has no subfolder with audio; it needs one a genre, such as {audio / 'Rock' / 'a.mp3'}"
        )
    ids = numbered((str(path) for path in inside), into)
    songs: List[Song] = []
    for path in inside:
        genre, *between = path.parts[depth:-1]
        songs.append(Song(ids[str(path)], genre, between[0] if between else "", "", str(path)))
    return Found(tuple(sorted(songs, key=lambda song: song.track_id)), left_out)

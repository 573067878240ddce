"""`python -m grader identify SONG`: arguments in, bars out."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Iterator, Optional, Sequence

from ..identify import Identified, IdentifyError, identify
from ..messages import printable
from ..sandbox.default import default_sandbox
from ..sandbox.launch import launch
from ..sandbox.limits import Limits
from ..sandbox.zygote import Options
from ..songs import SongsError
from ..sources import PROJECT, Source, is_kit
from .output import speaks_unicode, tell, warn, width
from .usage import NOT_ALL, PASSED, USAGE

REPLY = 1 << 28
"""Bytes: the samples of ten minutes, as float64, and then some."""


def main(arguments: Sequence[str], source: Source) -> int:
    """Name the genre of a song; return the exit status."""
    parser = argparse.ArgumentParser(
        prog="python -m grader identify",
        description="Name the genre of an audio file with your own load_song, extract_features, train and predict.",
    )
    parser.add_argument("song", type=Path, metavar="SONG", help="an audio file: wav, flac, ogg, mp3")
    parser.add_argument("--submission", type=Path, metavar="DIR", help="whose functions (default: exercises/)")
    parser.add_argument("--data", metavar="SET", help="the songs that the classifier learns from")
    options = parser.parse_args(arguments)
    submission = options.submission or PROJECT / "exercises"
    for path, what in ((options.song, options.song.is_file()), (submission, submission.is_dir())):
        if not what:
            return _fail(f"there is no {'file' if path is options.song else 'folder'} {path}", USAGE)
    try:
        found = _identify(options.song, submission, _source(source, options.data))
    except SongsError as error:
        return _fail(str(error), USAGE)
    except IdentifyError as error:
        return _fail(printable(str(error)), NOT_ALL)
    print("\n".join(render(options.song.name, found, width())))
    return PASSED


def _source(source: Source, song_set: Optional[str]) -> Source:
    if song_set is None or is_kit():
        return source
    from ..examples import Classroom
    from ..sources import Course

    return Course(songs=Classroom(song_set))


def _identify(song: Path, submission: Path, source: Source) -> Identified:
    part = next((name for name in source.parts if source.pipeline(name) is not None), None)
    if part is None or not (submission / part).is_dir():
        raise IdentifyError(f"there is no folder {part or 'of Part 2'} in {submission}")
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    # A copy, since the worker runs as another user, who may be unable to read what the student can.
    with tempfile.TemporaryDirectory(prefix="grader-song-") as folder:
        os.chmod(folder, 0o755)
        copy = Path(folder) / f"song{song.suffix}"
        shutil.copyfile(str(song), str(copy))
        copy.chmod(0o644)
        options = Options(limits=Limits(reply=REPLY, held=4 * REPLY), read=(copy,), warm=source.needs(part))
        launched = launch() if sys.platform == "linux" else None
        with default_sandbox(launched, warn, options, tell) as box:
            return identify(copy, submission, part, source, box)


def render(name: str, found: Identified, columns: int = 80) -> Iterator[str]:
    """Yield the lines that say what a song was taken for: a bar a genre, the share of excerpts at its end."""
    several = f", {found.excerpts} excerpts" if found.excerpts > 1 else ""
    yield f"{printable(name)}: {found.genre} ({found.seconds:.0f} s{several})"
    margin = max(len(genre) for genre, _ in found.shares)
    full = max(10, min(columns, 80) - margin - 10)
    for genre, share in found.shares:
        yield f"  {genre:>{margin}} {_bar(share, full):<{full}} {share:>4.0%}"


def _bar(share: float, full: int) -> str:
    return ("█" if speaks_unicode() else "#") * round(share * full)


def _fail(text: str, status: int) -> int:
    tell(text)
    return status

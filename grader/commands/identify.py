"""`python -m grader identify SONG`: arguments in, bars out."""

from __future__ import annotations

import os
import shutil
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Iterator, Optional, Sequence

from ..identify import Identified, IdentifyError, identify
from ..messages import printable
from ..sandbox.default import default_sandbox
from ..screen import speaks_unicode, width
from ..songs import SongsError
from ..sources import Source, here
from ..suitefile import SuiteError
from ..usage import NOT_ALL, PASSED, Parser, UsageError
from .choosing import folder_of
from .output import tell, warn
from .settings import config_of, confinement, in_a_kit, launched, not_in_a_kit, songs_of

if TYPE_CHECKING:
    from ..config import Config

REPLY = 1 << 28
"""Bytes: the samples of ten minutes, as float64, and then some."""


def main(arguments: Sequence[str]) -> int:
    """Name the genre of a song; return the exit status.

    Raises
    ------
    UsageError
        If the arguments, the configuration or the song set cannot be used.
    """
    options = _parser().parse_args(arguments)
    if not options.song.is_file():
        raise UsageError(f"there is no file {options.song}; name a song: wav, flac, ogg, mp3")
    not_in_a_kit(options)
    config = config_of(options.config)
    source = here(songs=songs_of(options.data, config)) if config else here()
    try:
        part = next((name for name in source.parts if source.pipeline(name) is not None), None)
        if part is None:
            raise SuiteError("no part here names the genre of a song")
        submission = folder_of(options.submission, [part])
        found = _identify(options.song, submission, part, source, config)
    except (SongsError, SuiteError) as error:
        raise UsageError(in_a_kit(error)) from None
    except IdentifyError as error:
        tell(printable(str(error)))
        return NOT_ALL
    print("\n".join(render(options.song.name, found, width())))
    return PASSED


def _parser() -> Parser:
    parser = Parser(
        prog="python -m grader identify",
        description="Name the genre of an audio file with your own load_song, extract_features, train and predict.",
    )
    parser.add_argument("song", type=Path, metavar="SONG", help="an audio file: wav, flac, ogg, mp3")
    parser.add_argument("--submission", type=Path, metavar="DIR", help="whose functions (default: exercises/)")
    parser.add_argument("--config", type=Path, metavar="FILE", help="what is changed (default: masterclass.yaml here)")
    parser.add_argument("--data", metavar="SET", help="the songs that the classifier learns from")
    parser.add_argument("--debug", action="store_true", help="show a traceback where the grader itself fails")
    return parser


def _identify(song: Path, submission: Path, part: str, source: Source, config: Optional[Config]) -> Identified:
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    # A copy, since the worker runs as another user, who may be unable to read what the student can.
    with tempfile.TemporaryDirectory(prefix="grader-song-") as folder:
        os.chmod(folder, 0o755)
        copy = Path(folder) / f"song{song.suffix}"
        try:
            shutil.copyfile(str(song), str(copy))
        except OSError as error:
            raise UsageError(f"cannot read {song}: {error.strerror}") from None
        copy.chmod(0o644)
        given = confinement(config, source.needs(part))
        limits = replace(given.limits, reply=REPLY, held=4 * REPLY)
        with default_sandbox(launched(), warn, replace(given, limits=limits, read=(copy,)), tell) as box:
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

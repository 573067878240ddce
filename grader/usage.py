"""Arguments of the command line, mistakes in them, and the exit statuses."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import NoReturn, Optional, Sequence

PASSED, NOT_ALL, USAGE, BROKEN, INTERRUPTED = 0, 1, 2, 3, 130
ALIKE = 0.5
"""How much of two words is the same, from 0 to 1, where one may be a slip of the other."""


class UsageError(Exception):
    """A mistake in the arguments or the input: one line that names it and the way out."""


class Parser(argparse.ArgumentParser):
    """Tells a mistake in one line, as all others are told."""

    def error(self, message: str) -> NoReturn:
        """Refuse the arguments.

        Raises
        ------
        UsageError
            Always.
        """
        raise UsageError(f"{message}; {self.prog} --help shows what there is")


def whole(text: str) -> int:
    """Read an argument that is a whole number of 0 or more.

    Raises
    ------
    argparse.ArgumentTypeError
        If it is none.
    """
    if not (text.isascii() and text.isdigit()):
        raise argparse.ArgumentTypeError(f'"{text}" is not a whole number of 0 or more')
    return int(text)


def positive(text: str) -> int:
    """Read an argument that is a whole number of 1 or more.

    Raises
    ------
    argparse.ArgumentTypeError
        If it is none.
    """
    if not (text.isascii() and text.isdigit()) or int(text) == 0:
        raise argparse.ArgumentTypeError(f'"{text}" is not a whole number of 1 or more')
    return int(text)


def nearest(word: str, known: Sequence[str], instead: str = "") -> str:
    """Return what may have been meant by `word`, or else all that is known, as the end of a message.

    Where several words are equally near, as the numbered ones are, none is what was meant rather than another. Where
    the known words are too many to be listed, `instead` says what lists them.
    """
    from difflib import SequenceMatcher  # here, since mistakes are rare

    likeness = {each: SequenceMatcher(None, each, word).ratio() for each in known}
    most = max(likeness.values())
    near = [each for each in likeness if likeness[each] == most]
    if most >= ALIKE and len(near) == 1:
        return f"; did you mean {near[0]}?"
    return f"; {instead}" if instead else f"; there are {', '.join(known)}"


def require_writable(path: Optional[Path]) -> None:
    """See to it that a file can be written where it is to go, before the work that it is the result of.

    Raises
    ------
    UsageError
        If its folder is not there, or a folder stands in its place.
    """
    if path is None:
        return
    if path.is_dir():
        raise UsageError(f"cannot write {path}: it is a folder; name a file in it")
    if not path.parent.is_dir():
        raise UsageError(f"cannot write {path}: there is no folder {path.parent}; make it first")

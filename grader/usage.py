"""Arguments of the command line, mistakes in them, and the exit statuses."""

from __future__ import annotations

import argparse
from typing import NoReturn, Sequence

PASSED, NOT_ALL, USAGE, BROKEN, INTERRUPTED = 0, 1, 2, 3, 130


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


def nearest(word: str, known: Sequence[str]) -> str:
    """Return what may have been meant by `word`, or else all that is known, as the end of a message."""
    import difflib  # here, since mistakes are rare

    near = difflib.get_close_matches(word, known, n=1, cutoff=0.5)
    return f"; did you mean {near[0]}?" if near else f"; there are {', '.join(known)}"

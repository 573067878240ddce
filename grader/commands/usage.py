"""Exit statuses, and mistakes in the arguments."""

from __future__ import annotations

import argparse
from typing import NoReturn, Sequence

PASSED, NOT_ALL, USAGE, BROKEN, INTERRUPTED = 0, 1, 2, 3, 130


class UsageError(Exception):
    """A mistake in the arguments or the input: one line that names it and the way out."""


class Parser(argparse.ArgumentParser):
    """Tells a mistake in one line, as all others are told."""

    def error(self, message: str) -> NoReturn:
        """Refuse the arguments."""
        raise UsageError(f"{message}; {self.prog} --help shows what there is")


def nearest(word: str, known: Sequence[str]) -> str:
    """Suggest what may have been meant."""
    import difflib  # here, since mistakes are rare

    near = difflib.get_close_matches(word, known, n=1, cutoff=0.5)
    return f"; did you mean {near[0]}?" if near else f"; there are {', '.join(known)}"

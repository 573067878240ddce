"""Exit statuses, and mistakes in the arguments."""

from __future__ import annotations

from typing import Sequence

PASSED, NOT_ALL, USAGE, BROKEN, INTERRUPTED = 0, 1, 2, 3, 130


class UsageError(Exception):
    """A mistake in the arguments or the input: one line that names it and the way out."""


def nearest(word: str, known: Sequence[str]) -> str:
    """Suggest what may have been meant."""
    import difflib  # here, since mistakes are rare

    near = difflib.get_close_matches(word, known, n=1, cutoff=0.5)
    return f"; did you mean {near[0]}?" if near else f"; there are {', '.join(known)}"

"""What is known of the terminal that things are shown in."""

from __future__ import annotations

import sys


def width() -> int:
    """Return how many columns to fill: neither a sliver nor more than can be read."""
    import shutil  # here, since the process that runs student code waits to be launched

    # A terminal that does not know its width says 0.
    return min(max(shutil.get_terminal_size().columns or 80, 40), 110)


def speaks_unicode() -> bool:
    """Tell whether the standard output takes our marks and bars."""
    try:
        "✓✗◐…·█░".encode(sys.stdout.encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return False
    return True

"""What goes wrong with song sets and can be mended by whoever gave the command."""

from __future__ import annotations


class SongsError(Exception):
    """A mistake in the input: one line that names the file, the line and the value, and the way out."""


class RefusedError(Exception):
    """A file that is no song to learn from; the message is the reason, as it stands in `rejected.csv`."""

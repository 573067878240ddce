"""Decoders write their remarks straight to the standard error stream, past Python; here they are silenced."""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import Iterator


def mute() -> None:
    """Let nothing more out of this process by its standard error stream."""
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, 2)
    os.close(null)


@contextmanager
def muted() -> Iterator[None]:
    """Let nothing out meanwhile, of this process nor of those that it starts."""
    stderr = os.dup(2)
    try:
        mute()
        yield
    finally:
        os.dup2(stderr, 2)
        os.close(stderr)

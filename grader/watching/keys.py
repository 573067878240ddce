"""Read single keys from a terminal, without waiting for the end of a line."""

from __future__ import annotations

import os
import sys
import threading
from contextlib import contextmanager
from typing import Iterator

WAIT = 0.2
"""Seconds after which the reader looks whether it is still wanted."""


def can_read() -> bool:
    """Tell whether there is somebody who can type."""
    return sys.stdin is not None and sys.stdin.isatty()


if sys.platform == "win32":
    import msvcrt

    @contextmanager
    def single_keys() -> Iterator[None]:
        """Do nothing: Windows gives single keys anyway."""
        yield

    def keys(stop: threading.Event) -> Iterator[str]:
        """Yield what is typed until `stop` is set."""
        while not stop.wait(WAIT):
            while msvcrt.kbhit():
                yield msvcrt.getwch()

else:
    import select
    import termios
    import tty

    @contextmanager
    def single_keys() -> Iterator[None]:
        """Let the terminal give keys at once and not show them; put it back as it was afterwards."""
        if not can_read():
            yield
            return
        before = termios.tcgetattr(sys.stdin)
        try:
            tty.setcbreak(sys.stdin)
            yield
        finally:
            termios.tcsetattr(sys.stdin, termios.TCSADRAIN, before)

    def keys(stop: threading.Event) -> Iterator[str]:
        """Yield what is typed until `stop` is set or there is nobody left to type."""
        source = sys.stdin.fileno()
        while not stop.is_set():
            ready, _, _ = select.select([source], [], [], WAIT)
            if ready:
                try:
                    typed = os.read(source, 64)
                except OSError:
                    return
                if not typed:
                    return
                yield from typed.decode("ascii", "ignore")

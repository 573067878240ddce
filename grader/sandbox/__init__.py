"""Where student code runs. Swap it by passing another Sandbox: nothing here knows what is graded."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, Tuple

if TYPE_CHECKING:  # `launch` is imported before anything that takes time
    from contextlib import AbstractContextManager
    from pathlib import Path

    from ..model import Batch, Transcript


class SandboxError(Exception):
    """The sandbox itself failed: no fault of the submission's."""


class Session(Protocol):
    """One submission, ready to be called."""

    def run(self, batch: Batch) -> Transcript:
        """Make the calls of `batch` in order; one reply a call, whatever the student's code does."""


class Sandbox(Protocol):
    """Opens sessions."""

    def open(self, root: Path, part: str) -> AbstractContextManager[Session]:
        """Start a session for the folder `part` of the submission at `root`."""

    def layers(self) -> Tuple[Tuple[str, str], ...]:
        """Return each layer of protection with the reason why it is off, or "" where it is on."""

"""What the zygote hands to a process that it has forked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Dict, Optional, Tuple

POWERLESS = "root's uid stays, without its powers"
"""Said of a uid that stays where it must, see `capabilities`."""


@dataclass(frozen=True)
class Birth:
    """What a forked process needs to become a worker.

    Attributes
    ----------
    order : dict
        What the grader wants: "root", "memory", "cpu", ...
    wire, output, lifeline : int
        Descriptors.
    parent : int
        The zygote.
    scratch, files : str
        The folder to write to, and one to make where the submission has to be copied.
    read : tuple of str
        What may be read besides the submission.
    uid : int or None
    powerless : bool
        Keep root's uid, but not its capabilities.
    skip : tuple of str
        Layers to leave out.
    """

    order: Dict[str, Any]
    wire: int
    output: int
    lifeline: int
    parent: int
    scratch: str
    files: str
    read: Tuple[str, ...]
    uid: Optional[int]
    powerless: bool
    skip: Tuple[str, ...]

"""Choose the best sandbox that there is here, and say what it lacks."""

from __future__ import annotations

from contextlib import contextmanager
from typing import Callable, Iterator, Optional

from ..worker.birth import POWERLESS
from . import Sandbox
from .launch import Launched
from .process import ProcessSandbox
from .zygote import Options, ZygoteSandbox

OPTIONAL = ("namespaces",)
"""Layers that repeat what others do already, and that many systems refuse."""
NO_SANDBOX = "student code can do here all that you can, there are only limits of time: grade code that you trust"
NOT_ROOT = "this process is not root and keeps its uid"


@contextmanager
def default_sandbox(
    launched: Optional[Launched],
    warn: Callable[[str], None],
    options: Optional[Options] = None,
    tell: Callable[[str], None] = lambda text: None,
) -> Iterator[Sandbox]:
    """Give the best sandbox that there can be, until the end of the context.

    Parameters
    ----------
    launched : Launched or None
        A zygote that is coming up; None where there can be none, or shall be none.
    warn : callable
        Told in a line, before any student code is run, of each layer that should be there and is not.
    options : Options, optional
    tell : callable
        Told in a line what a long wait is for.
    """

    def lacks(layer: str, reason: str) -> None:
        if required(layer, reason):
            warn(f"the sandbox lacks a layer, {layer}: {reason}")

    if launched is None:
        warn(NO_SANDBOX)
        yield ProcessSandbox(options.limits, options.forbid) if options else ProcessSandbox()
        return
    with ZygoteSandbox(options, launched, warn=lacks, tell=tell) as sandbox:
        yield sandbox


def required(layer: str, reason: str) -> bool:
    """Tell whether a sandbox without `layer`, off for this reason, is less than whole."""
    return not reason.endswith((NOT_ROOT, POWERLESS)) and layer not in OPTIONAL

"""Renderers: each is a pure function from a Report to text, in a module of its own named after its format.

Those of `FORMATS` take nothing else; `terminal` also wants to know the terminal.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Callable

if TYPE_CHECKING:
    from ..model import Report

FORMATS = ("json", "html", "markdown", "junit", "gradescope")


def renderer(name: str) -> Callable[[Report], str]:
    """Return the renderer of one of `FORMATS`; only that one is imported."""
    render: Callable[[Report], str] = import_module(f"{__name__}.{name}").render
    return render

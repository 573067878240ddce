"""Call functions of our own as the worker calls those of students: with live arguments, and with plain values back."""

from __future__ import annotations

from typing import Any

from .compare import fresh
from .model import MADE
from .worker import figures
from .worker.standins import Workshop
from .worker.wire import Encoder, decode, settle


def live(value: Any, workshop: Workshop) -> Any:
    """Return an argument as the function is to get it: made by `workshop` where it is to be made, else a copy."""
    kind = MADE.get(type(value))
    return fresh(value) if kind is None else workshop.makers[kind](**vars(value))


def settled(value: Any) -> Any:
    """Return a result as plain values, as it would arrive from a worker."""
    encoder = Encoder()
    node = encoder.encode(figures.plain(value, picture=False) if figures.is_figure(value) else settle(value))
    return decode(node, b"".join(encoder.blobs))

"""A network before and after it was trained."""

from __future__ import annotations

from typing import Any, List, Optional

from ...model import Picture
from ..markup import Markup
from .axes import WIDTH, picture, text
from .networks import fits, height_of, in_words, largest, layers_of, network

ROOM = 22.0
"""For a line of words above each of the two."""


def draw(shown: Picture) -> Optional[Markup]:
    """Draw the network that the last call began with over the one that it gave, lines to the same scale."""
    inputs: List[Any] = list(shown.cases[-1].inputs.values())
    n_in, epochs = len(inputs[1][0]), inputs[-1]
    before, after = layers_of(inputs[0], n_in), layers_of(shown.values[-1], n_in)
    if before is None or after is None or not fits(after):
        return None
    thickest = max(largest(before), largest(after))
    middle = ROOM + height_of(before)
    return picture(
        f"{shown.title}: {in_words(after)}; the largest weight was {largest(before):.2g} and is {largest(after):.2g}",
        text(0, 12, "before", class_="strong"),
        network(before, ROOM, height_of(before), thickest),
        text(0, middle + 12, f"after {epochs} epochs", class_="strong"),
        network(after, middle + ROOM, height_of(after), thickest),
        width=WIDTH,
        height=middle + ROOM + height_of(after),
    )

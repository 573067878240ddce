"""Pictures of what a student's own functions do: pure functions from values to SVG, a module a form.

Values come from student code and may be anything: what cannot be drawn is left out.
"""

from __future__ import annotations

from typing import Callable, Dict, Optional

import numpy as np

from ...model import Picture
from ..markup import Markup
from . import agreement, curve, curves, descent, figure, learning, networks, song, surface, training

FORMS: Dict[str, Callable[[Picture], Optional[Markup]]] = {
    "agreement": agreement.draw,
    "curve": curve.draw,
    "curves": curves.draw,
    "descent": descent.draw,
    "figure": figure.draw,
    "learning": learning.draw,
    "network": networks.draw,
    "song": song.draw,
    "surface": surface.draw,
    "training": training.draw,
}
NETWORK = "Circles are units with their biases. Thick lines are large weights, dashed ones negative."
LEGENDS = {
    "curves": "Broad lines are the true errors, thin ones yours: training in one piece, validation dashed.",
    "agreement": "Points on the line agree; crosses do not.",
    "learning": "Each point is a network of its own, trained anew: near each other and low is high bias, far apart "
    "high variance.",
    "network": NETWORK,
    "song": "From left to right time, from bottom to top 50 Hz to 11 kHz; bright is loud.",
    "surface": "Blue says 1, orange 0, the line one half. Filled points want a 1, open ones a 0.",
    "training": NETWORK,
}
"""How to read each form of picture."""


def draw(shown: Picture) -> Optional[Markup]:
    """Return a picture as SVG, or None where there is nothing that can be drawn."""
    try:
        with np.errstate(all="ignore"):
            return FORMS[shown.form](shown)
    except (ValueError, TypeError, IndexError, OverflowError, KeyError, ZeroDivisionError):
        # A picture that cannot be drawn is no reason to do without the report.
        return None

"""A figure that the student's own function draws, as matplotlib drew it."""

from __future__ import annotations

from typing import Any, Mapping, Optional

import numpy as np

from ...model import Picture
from ..markup import Markup, element
from .raster import SIGNATURE, uri

MAX_BYTES = 1 << 21


def draw(shown: Picture) -> Optional[Markup]:
    """Show the picture that came with a figure; None where there is none."""
    value = shown.values[0]
    figure: Any = value.get("figure") if isinstance(value, Mapping) else None
    data = figure.get("png") if isinstance(figure, Mapping) else None
    if not isinstance(data, np.ndarray) or data.dtype != np.uint8 or not 0 < data.size <= MAX_BYTES:
        return None
    image = data.tobytes()
    if not image.startswith(SIGNATURE):
        return None
    return element("img", src=uri(image), alt=shown.title, class_="drawn")

"""Two errors over the number of songs that a classifier learnt from: a learning curve."""

from __future__ import annotations

from typing import Any, List, Optional

import numpy as np

from ...compare import as_array, as_items
from ...model import Picture
from ..markup import Markup
from .axes import Axes, around, picture, text

NAMES = ("training", "validation")


def draw(shown: Picture) -> Optional[Markup]:
    """Draw both errors, the student's over the true ones; None where they are not two rows of numbers."""
    case, value = shown.cases[0], shown.values[0]
    sizes = np.asarray(list(case.inputs.values())[-1], dtype=np.float64)
    wanted, given = _rows(case.expected, len(sizes)), _rows(value, len(sizes))
    if wanted is None or given is None:
        return None
    axes = Axes(around(sizes), around(np.array([0.0, *np.concatenate(wanted)]), 0.1))
    styles = ({"stroke": "var(--a)"}, {"stroke": "var(--b)", "stroke_dasharray": "7 4"})
    lines = [axes.line(sizes, row, stroke="var(--idle)", stroke_width="8", opacity="0.3") for row in wanted]
    lines += [axes.line(sizes, row, stroke_width="2.2", **style) for row, style in zip(given, styles)]
    names = [
        text(axes.at(float(sizes[-1]), float(np.clip(row[-1], *axes.y)))[0] - 4,
             axes.at(0, float(np.clip(np.nan_to_num(row[-1]), *axes.y)))[1] - 8, name, text_anchor="end", class_="strong")
        for row, name in zip(given, NAMES)
    ]  # fmt: skip
    said = "; ".join(f"{name} {', '.join(f'{error:.2f}' for error in row)}" for row, name in zip(given, NAMES))
    return picture(f"{shown.title}: {said}", axes.frame("songs learnt from", "error"), lines, names)


def _rows(value: Any, length: int) -> Optional[List[np.ndarray]]:
    items = as_items(value)
    if items is None or len(items) != len(NAMES):
        return None
    rows = [as_array(item, (length,))[0] for item in items]
    return None if any(row is None for row in rows) else [row for row in rows if row is not None]

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
    names = [_name(axes, float(sizes[-1]), float(row[-1]), name) for row, name in zip(given, NAMES)]
    said = "; ".join(f"{name} {', '.join(f'{error:.2f}' for error in row)}" for row, name in zip(given, NAMES))
    return picture(f"{shown.title}: {said}", axes.frame("songs learnt from", "error"), lines, names)


def _name(axes: Axes, x: float, y: float, name: str) -> Markup:
    """Write a curve's name at its right end: of the training errors below it, of the others above."""
    across, down = axes.at(x, float(np.clip(y, *axes.y)))
    return text(across - 4, down + (16 if name == NAMES[0] else -10), name, text_anchor="end", class_="strong")


def _rows(value: Any, length: int) -> Optional[List[np.ndarray]]:
    items = as_items(value)
    if items is None or len(items) != len(NAMES):
        return None
    rows = [as_array(item, (length,))[0] for item in items]
    whole = [row for row in rows if row is not None and np.isfinite(row).all()]
    return whole if len(whole) == len(NAMES) else None

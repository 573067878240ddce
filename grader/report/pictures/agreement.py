"""A student's numbers against the same numbers found in another way: right ones lie on the diagonal."""

from __future__ import annotations

from typing import Any, List, Optional, Tuple

import numpy as np

from ...compare import as_array, as_items
from ...model import Picture
from ..markup import Markup
from .axes import Axes, around, picture, text

RTOL, ATOL = 1e-4, 1e-7
"""How far two numbers may lie apart and be drawn as the same."""


def draw(shown: Picture) -> Optional[Markup]:
    """Draw a point for each number; None where shapes differ."""
    pairs: List[Tuple[float, float]] = []
    for case, value in zip(shown.cases, shown.values):
        found = _pairs(case.expected, value)
        if found is None:
            return None
        pairs += found
    if not pairs:
        return None
    wanted, given = np.array(pairs).T
    near = np.abs(given - wanted) <= ATOL + RTOL * np.abs(wanted).max()
    axes = Axes(around(wanted), around(np.concatenate([wanted, np.clip(np.nan_to_num(given), *around(wanted, 1.0))])))
    ends = axes.x
    points = [
        axes.dot(x, y, fill="var(--a)", opacity="0.75")
        if right
        else axes.cross(x, float(np.clip(np.nan_to_num(y), *axes.y)), stroke="var(--bad)")
        for x, y, right in zip(wanted.tolist(), given.tolist(), near)
    ]
    words = f"{int(near.sum())} of {len(near)} on the line"
    return picture(
        f"{shown.title}: {words}",
        axes.frame("by small steps of the cost", "yours"),
        axes.line(ends, ends, stroke="var(--idle)", stroke_width="6", opacity="0.35"),
        points,
        text(62, 24, words, class_="strong"),
    )


def _pairs(wanted: Any, given: Any) -> Optional[List[Tuple[float, float]]]:
    if isinstance(wanted, (list, tuple)):
        items = as_items(given)
        if items is None or len(items) != len(wanted):
            return None
        found = [_pairs(one, other) for one, other in zip(wanted, items)]
        return None if any(each is None for each in found) else [pair for each in found for pair in each or ()]
    array = np.asarray(wanted, dtype=np.float64)
    other, _ = as_array(given, array.shape)
    return None if other is None else list(zip(array.ravel().tolist(), other.ravel().tolist()))

"""How a trained classifier gets better with the number of songs that it learnt from."""

from __future__ import annotations

from typing import Any, List, Mapping, Optional, Tuple

import numpy as np

from ...compare import as_items, as_labels
from ...model import Case, Picture
from ..markup import Markup, fragment
from .axes import Axes, around, picture, text

STYLES = (
    ("held-out songs", {"stroke": "var(--a)"}),
    ("songs it learnt from", {"stroke": "var(--b)", "stroke_dasharray": "7 4"}),
)


def draw(shown: Picture) -> Optional[Markup]:
    """Draw the accuracy on both kinds of songs, with the goal; None where fewer than two trainings came to an end."""
    points = [point for point in map(_point, shown.cases, shown.values) if point is not None]
    if len(points) < 2:
        return None
    sizes, *curves = (list(each) for each in zip(*points))
    goal = float(shown.cases[0].expected.threshold)
    axes = Axes(around(np.array([0.0, *sizes])), (0.0, 1.04))
    said = [f"{name} {', '.join(f'{accuracy:.0%}' for accuracy in curve)}" for (name, _), curve in zip(STYLES, curves)]
    return picture(
        f"{shown.title}: after {', '.join(f'{size:g}' for size in sizes)} songs {'; '.join(said)}",
        axes.frame("songs learnt from", "accuracy"),
        axes.line(axes.x, (goal, goal), stroke="var(--ink)", stroke_width="1.2", stroke_dasharray="1 4"),
        _word(axes, axes.x[0], goal, "goal", 4, -4, text_anchor="start"),
        [_curve(axes, sizes, curve, style) for curve, (_, style) in zip(curves, STYLES)],
        _word(axes, sizes[-1], curves[0][-1], STYLES[0][0], -4, 20, text_anchor="end"),
        _word(axes, sizes[-1], curves[1][-1], STYLES[1][0], -4, -8, text_anchor="end"),
    )


def _curve(axes: Axes, sizes: List[float], curve: List[float], style: Mapping[str, str]) -> Markup:
    dots = [axes.dot(x, y, fill=style["stroke"]) for x, y in zip(sizes, curve)]
    return fragment(axes.line(sizes, curve, stroke_width="2.2", **style), dots)


def _word(axes: Axes, x: float, y: float, word: str, right: float, down: float, **style: str) -> Markup:
    across, at = axes.at(x, y)
    outlined = {"paint_order": "stroke", "stroke": "var(--card)", "stroke_width": "4"}
    return text(across + right, at + down, word, class_="strong", **outlined, **style)


def _point(case: Case, answers: Any) -> Optional[Tuple[float, float, float]]:
    """Return the number of songs that a training saw, and the accuracies on held-out and on these songs."""
    items = as_items(answers)
    labels = case.expected.labels
    if items is None or len(items) != len(labels):
        return None
    named = [as_labels(item, len(truth))[0] for item, truth in zip(items, labels)]
    held_out, learnt = (
        None if given is None else float(np.mean(given == truth)) for given, truth in zip(named, labels)
    )
    return None if held_out is None or learnt is None else (float(len(labels[-1])), held_out, learnt)

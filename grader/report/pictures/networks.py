"""Networks of sigmoid units, as values: read from what a student gave, computed, drawn."""

from __future__ import annotations

from typing import Any, List, Optional, Tuple

import numpy as np

from ...compare import as_array, as_items
from ...model import Picture
from ..markup import Markup, element, fragment
from .axes import WIDTH, label, picture, text

Layers = List[Tuple[np.ndarray, np.ndarray]]
MOST_UNITS = 12
"""More in one layer are not drawn."""


def layers_of(network: Any, n_in: int) -> Optional[Layers]:
    """Return a list of pairs (w, b) as arrays, or None where it is no network with `n_in` inputs."""
    items = as_items(network)
    if items is None or not 1 <= len(items) <= 20:
        return None
    layers: Layers = []
    for item in items:
        pair = as_items(item)
        if pair is None or len(pair) != 2:
            return None
        (w, _), (b, _) = as_array(pair[0]), as_array(pair[1])
        if w is None or b is None or w.ndim != 2 or w.shape[1] != n_in or b.shape != w.shape[:1] or not w.size:
            return None
        if not (np.isfinite(w).all() and np.isfinite(b).all()):
            return None
        layers.append((w, b))
        n_in = w.shape[0]
    return layers


def outputs(layers: Layers, points: np.ndarray) -> np.ndarray:
    """Return what a network gives for `points`, of shape (n, n_in): shape (n, n_out)."""
    a = points
    for w, b in layers:
        # The sigmoid as a hyperbolic tangent, which never overflows.
        a = 0.5 * (1.0 + np.tanh(0.5 * (a @ w.T + b)))
    return a


def draw(shown: Picture) -> Optional[Markup]:
    """Draw units as circles and weights as lines: the thicker the larger, dashed where negative."""
    layers = layers_of(shown.values[-1], _inputs(shown.values[-1]))
    if layers is None or not fits(layers):
        return None
    height = height_of(layers)
    words = f"{shown.title}: {in_words(layers)}; solid lines are positive weights, dashed negative"
    return picture(words, network(layers, 0.0, height, largest(layers)), width=WIDTH, height=height)


def fits(layers: Layers) -> bool:
    """Tell whether a network is small enough to be drawn."""
    return all(w.shape[0] <= MOST_UNITS for w, _ in layers)


def largest(layers: Layers) -> float:
    """Return the largest weight, without its sign; 1 where all are 0."""
    return max(float(abs(w).max()) for w, _ in layers) or 1.0


def height_of(layers: Layers) -> float:
    """Return the height that a network takes on a picture."""
    return max(150.0, 46.0 * max(_sizes(layers)))


def in_words(layers: Layers) -> str:
    """Return the units of each layer, as words."""
    return f"{', '.join(map(str, _sizes(layers)))} units a layer"


def network(layers: Layers, top: float, height: float, thickest: float) -> Markup:
    """Draw a network from `top` downward; a weight of the size `thickest` has the thickest line."""
    sizes = _sizes(layers)
    columns = [_column(index, size, len(sizes), top, height) for index, size in enumerate(sizes)]
    lines, names = [], []
    for (w, _), before, after in zip(layers, columns, columns[1:]):
        for (j, k), weight in np.ndenumerate(w):
            lines.append(_weight(before[k], after[j], float(weight), thickest))
            names.append(_number(before[k], after[j], float(weight), k, len(before)))
    units = [_unit(place, float(bias)) for (_, b), places in zip(layers, columns[1:]) for place, bias in zip(places, b)]
    inputs = [
        element("g", element("circle", cx=x, cy=y, r=13, fill="var(--well)", stroke="var(--idle)"),
                text(x, y + 4, f"x{index + 1}", text_anchor="middle", class_="strong"))
        for index, (x, y) in enumerate(columns[0])
    ]  # fmt: skip
    return fragment(lines, names, inputs, units)


def _sizes(layers: Layers) -> List[int]:
    return [layers[0][0].shape[1], *(w.shape[0] for w, _ in layers)]


def _inputs(network: Any) -> int:
    items = as_items(network)
    pair = as_items(items[0]) if items is not None and len(items) else None
    w, _ = as_array(pair[0]) if pair is not None and len(pair) == 2 else (None, "")
    return int(w.shape[1]) if w is not None and w.ndim == 2 else 0


def _column(index: int, size: int, columns: int, top: float, height: float) -> List[Tuple[float, float]]:
    x = 28.0 + index * (264.0 / (columns - 1))
    return [(x, top + height * (unit + 0.5) / size) for unit in range(size)]


def _weight(start: Tuple[float, float], end: Tuple[float, float], weight: float, thickest: float) -> Markup:
    style = {"stroke": "var(--pos)"} if weight >= 0 else {"stroke": "var(--neg)", "stroke_dasharray": "6 4"}
    d = f"M{start[0]:.1f} {start[1]:.1f}L{end[0]:.1f} {end[1]:.1f}"
    return element("path", d=d, stroke_width=f"{0.6 + 6.0 * (abs(weight) / thickest):.2f}", opacity="0.8", **style)


def _number(start: Tuple[float, float], end: Tuple[float, float], weight: float, k: int, n: int) -> Markup:
    """Write a weight on its line; those of different inputs at different places, so that they do not meet."""
    along = 0.28 + 0.2 * (k % 2) if n > 1 else 0.5
    x, y = (a + along * (b - a) for a, b in zip(start, end))
    outlined = {"paint_order": "stroke", "stroke": "var(--card)", "stroke_width": "4"}
    return text(x, y + 4, label(round(weight, 2)), text_anchor="middle", class_="strong", **outlined)


def _unit(place: Tuple[float, float], bias: float) -> Markup:
    x, y = place
    circle = element("circle", cx=f"{x:.1f}", cy=f"{y:.1f}", r=17, fill="var(--card)", stroke="var(--ink)")
    return element("g", circle, text(x, y + 4, label(round(bias, 1)), text_anchor="middle", class_="strong"))

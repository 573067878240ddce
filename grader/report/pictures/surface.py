"""What a network with two inputs says over the square of its inputs."""

from __future__ import annotations

from typing import Iterator, List, Optional, Tuple

import numpy as np

from ...model import Picture
from ..markup import Markup, element
from .axes import LEFT, TOP, Axes, picture, text
from .networks import Layers, layers_of, outputs
from .raster import DIVERGING, coloured, png, uri

SIDE = 48
"""Points a side of the surface."""
LOW, HIGH = -0.25, 1.25
SIZE = 240.0


def draw(shown: Picture) -> Optional[Markup]:
    """Draw the output over both inputs, the line where it is one half, and the four corners of the table."""
    layers = layers_of(shown.values[-1], 2)
    if layers is None or layers[-1][0].shape[0] != 1:
        return None
    return surface(layers, shown.title, _table(shown))


def surface(layers: Layers, title: str, table: List[Tuple[float, float, float]]) -> Markup:
    """Draw the surface of a network; `table` has points with the output that is wanted there."""
    axes = Axes((LOW, HIGH), (LOW, HIGH), SIZE + 42.0, SIZE + 28.0)
    steps = LOW + (np.arange(SIDE) + 0.5) * (HIGH - LOW) / SIDE
    grid = np.array([(x, y) for y in steps[::-1] for x in steps])
    values = outputs(layers, grid)[:, 0].reshape(SIDE, SIDE)
    right, bottom = axes.at(HIGH, LOW)
    image = element(
        "image", href=uri(png(coloured(values, DIVERGING))), x=LEFT, y=TOP, width=f"{right - LEFT:.1f}",
        height=f"{bottom - TOP:.1f}", preserveAspectRatio="none",
    )  # fmt: skip
    border = "".join(f"M{a:.1f} {b:.1f}L{c:.1f} {d:.1f}" for (a, b), (c, d) in _border(values, steps, axes))
    line = element("path", d=border, stroke="#16201d", stroke_width="1.6", fill="none")
    corners = [_corner(axes, x, y, wanted, float(outputs(layers, np.array([(x, y)]))[0, 0])) for x, y, wanted in table]
    said = ", ".join(f"({x:g}, {y:g}): {float(outputs(layers, np.array([(x, y)]))[0, 0]):.2f}" for x, y, _ in table)
    return picture(f"{title}: {said}", axes.frame("x1", "x2"), image, line, corners, width=axes.width,
                   height=axes.height)  # fmt: skip


def _corner(axes: Axes, x: float, y: float, wanted: float, given: float) -> Markup:
    """Draw a row of the table: filled where 1 is wanted, with the output beside it."""
    fill = "#16201d" if wanted > 0.5 else "#ffffff"
    across, down = axes.at(x, y)
    circle = axes.dot(x, y, 6.5, fill=fill, stroke="#16201d" if wanted <= 0.5 else "#ffffff", stroke_width="2")
    halo = {"paint_order": "stroke", "stroke": "#ffffff", "stroke_width": "3", "style": "fill:#16201d"}
    return element("g", circle, text(across, down - 12, f"{given:.2f}", text_anchor="middle", **halo))


def _border(values: np.ndarray, steps: np.ndarray, axes: Axes) -> Iterator[Tuple[Tuple[float, float], ...]]:
    """Yield the pieces of the line where the output is one half: in each cell between the edges that it crosses."""
    heights = values[::-1] - 0.5  # rows from low to high
    for row in range(SIDE - 1):
        for column in range(SIDE - 1):
            corners = [(column, row), (column + 1, row), (column + 1, row + 1), (column, row + 1)]
            crossed = []
            for (i, j), (k, m) in zip(corners, corners[1:] + corners[:1]):
                one, other = heights[j, i], heights[m, k]
                if (one < 0) != (other < 0):
                    share = one / (one - other)
                    x = steps[i] + share * (steps[k] - steps[i])
                    y = steps[j] + share * (steps[m] - steps[j])
                    crossed.append(axes.at(float(x), float(y)))
            yield from zip(crossed[::2], crossed[1::2])


def _table(shown: Picture) -> List[Tuple[float, float, float]]:
    """Return the rows of the truth table: what the solution's network gives, rounded."""
    layers = layers_of(shown.cases[-1].expected, 2)
    corners = [(x, y) for x in (0.0, 1.0) for y in (0.0, 1.0)]
    if layers is None:
        return []
    return [(x, y, float(np.round(outputs(layers, np.array([(x, y)]))[0, 0]))) for x, y in corners]

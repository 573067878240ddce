"""A frame with two axes, and what can be drawn into it: lines, points, words.

Colours are those of the page, so that a picture is right in light and in dark.
"""

from __future__ import annotations

from typing import Iterable, Iterator, List, Tuple

import numpy as np

from ..markup import Child, Markup, element

WIDTH, HEIGHT = 320.0, 220.0
LEFT, RIGHT, TOP, BOTTOM = 52.0, 10.0, 10.0, 38.0

Range = Tuple[float, float]


class Axes:
    """A frame whose axes have ranges; it places points of these ranges on the picture.

    Parameters
    ----------
    x, y : (float, float)
        The ranges; none is empty.
    width, height : float
        The size of the whole picture.
    """

    def __init__(self, x: Range, y: Range, width: float = WIDTH, height: float = HEIGHT) -> None:
        self.x, self.y = x, y
        self.width, self.height = width, height

    def at(self, x: float, y: float) -> Tuple[float, float]:
        """Return where a point is on the picture."""
        across = (x - self.x[0]) / (self.x[1] - self.x[0])
        up = (y - self.y[0]) / (self.y[1] - self.y[0])
        right, bottom = self.width - RIGHT, self.height - BOTTOM
        return LEFT + across * (right - LEFT), bottom - up * (bottom - TOP)

    def line(self, xs: Iterable[float], ys: Iterable[float], **style: str) -> Markup:
        """Draw a line through points, with gaps where one is no number or far outside."""
        steps: List[str] = []
        pen = "M"
        span = self.y[1] - self.y[0]
        for x, y in zip(xs, ys):
            if not np.isfinite(y) or not self.y[0] - 3 * span <= y <= self.y[1] + 3 * span:
                pen = "M"
                continue
            across, down = self.at(float(x), float(y))
            steps.append(f"{pen}{across:.1f} {down:.1f}")
            pen = "L"
        return element("path", d="".join(steps), fill="none", **style)

    def dot(self, x: float, y: float, radius: float = 3.0, **style: str) -> Markup:
        """Draw a point."""
        across, down = self.at(x, y)
        return element("circle", cx=f"{across:.1f}", cy=f"{down:.1f}", r=radius, **style)

    def cross(self, x: float, y: float, **style: str) -> Markup:
        """Draw a point as a cross."""
        a, d = self.at(x, y)
        return element("path", d=f"M{a - 4:.1f} {d - 4:.1f}l8 8m0-8l-8 8", fill="none", stroke_width=2, **style)

    def frame(self, xlabel: str, ylabel: str) -> Markup:
        """Draw the axes with their ticks and names."""
        left, top = LEFT, TOP
        right, bottom = self.width - RIGHT, self.height - BOTTOM
        pieces = [
            element("path", d=f"M{left} {top}V{bottom}H{right}", fill="none", stroke="var(--idle)", stroke_width=1)
        ]
        for value in ticks(*self.x):
            across, _ = self.at(value, self.y[0])
            pieces.append(text(across, bottom + 14, label(value), text_anchor="middle"))
            pieces.append(element("path", d=f"M{across:.1f} {bottom}v4", stroke="var(--idle)"))
        for value in ticks(*self.y):
            _, down = self.at(self.x[0], value)
            pieces.append(text(left - 6, down + 4, label(value), text_anchor="end"))
            pieces.append(element("path", d=f"M{left} {down:.1f}H{right}", stroke="var(--line)", stroke_width=0.7))
        pieces.append(text((left + right) / 2, self.height - 6, xlabel, text_anchor="middle"))
        turned = f"rotate(-90 10 {(top + bottom) / 2:.0f})"
        pieces.append(text(10, (top + bottom) / 2, ylabel, text_anchor="middle", transform=turned))
        return element("g", pieces)


def picture(words: str, *children: Child, width: float = WIDTH, height: float = HEIGHT) -> Markup:
    """Return a picture that says in words what it shows."""
    return element("svg", *children, viewBox=f"0 0 {width:g} {height:g}", role="img", aria_label=words)


def text(x: float, y: float, words: str, **style: str) -> Markup:
    """Write words."""
    return element("text", words, x=f"{x:.1f}", y=f"{y:.1f}", **style)


def ticks(low: float, high: float, most: int = 5) -> Iterator[float]:
    """Yield round numbers between two others, `most` of them at most."""
    rough = (high - low) / most
    power = 10.0 ** np.floor(np.log10(rough))
    step = next(factor * power for factor in (1.0, 2.0, 5.0, 10.0) if factor * power >= rough * 0.999)
    value = np.ceil(low / step - 1e-9) * step
    while value <= high + 1e-9 * step:
        yield float(value)
        value += step


def label(value: float) -> str:
    """Write a tick's number."""
    return f"{0.0 if abs(value) < 1e-12 else value:.4g}".replace("-", "\N{MINUS SIGN}")


def around(values: np.ndarray, margin: float = 0.05) -> Range:
    """Return a range that holds all finite `values`, with a margin; never an empty one."""
    finite = values[np.isfinite(values)]
    low, high = (float(finite.min()), float(finite.max())) if finite.size else (0.0, 1.0)
    if high - low < 1e-9 * max(1.0, abs(high)):
        low, high = low - 0.5, high + 0.5
    room = margin * (high - low)
    return low - room, high + room

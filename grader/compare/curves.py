"""Figures in which curves are drawn: what they show, not how they look."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Dict, FrozenSet, List, Optional, Tuple

import numpy as np

from ..model import Comparison, Difference
from .values import as_array, kind

LINES, AXES, LEGEND = "lines", "axes", "legend"
MAX_POINTS = 8
"""Points of a line that an example shows."""


@dataclass(frozen=True)
class Curves(Comparison):
    """Accept a figure with one pair of axes in which each expected curve is a line; more lines do no harm.

    The given value is a dict of plain values that stands for a figure of matplotlib (`grader/worker/figures.py`), the
    expected one a dict: "x" of shape (n,), and "curves", a dict of arrays of shape (n,) by the word that belongs into
    the legend.

    Attributes
    ----------
    aspect : str
        What is judged: `LINES`; `AXES`, that both axes have labels; `LEGEND`, that a legend has every curve's word.
    """

    aspect: str

    def difference(self, actual: Any, expected: Any) -> Optional[Difference]:
        """Return what is wrong with the figure in this one aspect, or None."""
        figure = _figure(actual)
        if figure is None:
            return Difference(f"there is {kind(actual)} where a figure belongs")
        if len(figure["axes"]) != 1:
            return Difference(f"the figure has {len(figure['axes'])} pairs of axes, not one")
        (axes,) = figure["axes"]
        judge = {LINES: _lines, AXES: _labels, LEGEND: _legend}[self.aspect]
        told = judge(axes, figure, expected)
        return Difference(*told) if told else None

    def matches(self, actual: Any, mistaken: Any, expected: Any = None) -> bool:
        """Tell whether two figures have the same faults."""
        return self._faults(actual, expected) == self._faults(mistaken, expected)

    def show(self, actual: Any, expected: Any) -> Tuple[Any, Any]:
        """Show what is drawn and written."""
        figure = _figure(actual)
        wanted = "\n".join(_line(word, expected["x"], y) for word, y in expected["curves"].items())
        if figure is None or len(figure["axes"]) != 1:
            return wanted, actual
        (axes,) = figure["axes"]
        return wanted, "\n".join(_line(line["label"], line["x"], line["y"]) for line in axes["lines"])

    def _faults(self, actual: Any, expected: Any) -> FrozenSet[str]:
        figure = _figure(actual)
        if figure is None:
            return frozenset([kind(actual)])
        if len(figure["axes"]) != 1:
            return frozenset([f"{len(figure['axes'])} axes"])
        (axes,) = figure["axes"]
        told = {told[0] for judge in (_lines, _labels, _legend) for told in [judge(axes, figure, expected)] if told}
        return frozenset(told | set(_kinds(axes, expected)))


def _line(label: str, x: Any, y: Any) -> str:
    """Return a line of a figure as text: its label and its first points."""
    (xs, problem), (ys, other) = as_array(x), as_array(y)
    if xs is None or ys is None:
        return f"{label}: {problem or other}"
    points = [f"({a:.4g}, {b:.4g})" for a, b in zip(xs.ravel()[:MAX_POINTS], ys.ravel())]
    name = "no label" if label.startswith("_") else label  # as matplotlib names lines that have none
    return f"{name}: {' '.join(points)}{' ...' if xs.size > MAX_POINTS else ''}"


def _figure(value: Any) -> Optional[Dict[str, Any]]:
    """Return the figure that `value` stands for, or None; student code could have forged it."""
    if not isinstance(value, dict) or set(value) != {"figure"}:
        return None
    figure = value["figure"]
    whole = _has(figure, axes=list, legend=list) and all(
        _has(axes, xlabel=str, ylabel=str, lines=list, points=list, legend=list)
        and all(_has(line, label=str) and {"x", "y"} <= set(line) for line in axes["lines"])
        and _texts(axes["legend"])
        for axes in figure["axes"]
    )
    return figure if whole and _texts(figure["legend"]) else None


def _has(value: Any, **kinds: type) -> bool:
    return isinstance(value, dict) and all(isinstance(value.get(key), kind) for key, kind in kinds.items())


def _texts(values: Any) -> bool:
    return all(isinstance(value, str) for value in values)


def _points(x: Any, y: Any) -> Optional[np.ndarray]:
    """Return the points of a line, from left to right, or None where it is none."""
    (a, _), (b, _) = as_array(x), as_array(y)
    if a is None or b is None or a.ndim != 1 or a.shape != b.shape or not np.isfinite([a, b]).all():
        return None
    return np.stack([a, b])[:, np.lexsort((b, a))]


def _same(line: Dict[str, Any], x: Any, y: Any) -> bool:
    given, wanted = _points(line["x"], line["y"]), _points(x, y)
    if given is None or wanted is None or given.shape != wanted.shape:
        return False
    return all(np.allclose(a, b, rtol=0.0, atol=1e-5 * abs(b).max() + 1e-8) for a, b in zip(given, wanted))


def _drawn(axes: Dict[str, Any], x: Any, y: Any) -> List[Dict[str, Any]]:
    return [line for line in axes["lines"] if _same(line, x, y)]


Told = Optional[Tuple[str, str]]


def _lines(axes: Dict[str, Any], figure: Dict[str, Any], expected: Any) -> Told:
    missing = [word for word, y in expected["curves"].items() if not _drawn(axes, expected["x"], y)]
    if not missing:
        return None
    curves = " and none ".join(f'the "{word}" curve' for word in missing)
    return f"of {len(axes['lines'])} line{'s' * (len(axes['lines']) != 1)} none is {curves}", ""


def _labels(axes: Dict[str, Any], figure: Dict[str, Any], expected: Any) -> Told:
    empty = [name for name, key in (("horizontal", "xlabel"), ("vertical", "ylabel")) if not axes[key].strip()]
    return (
        (f"the {' and the '.join(empty)} axis {'has' if len(empty) == 1 else 'have'} no label", "") if empty else None
    )


def _legend(axes: Dict[str, Any], figure: Dict[str, Any], expected: Any) -> Told:
    texts = [text.lower() for text in (*axes["legend"], *figure["legend"])]
    if not texts:
        return "there is no legend", ""
    words = list(expected["curves"])
    missing = [word for word in words if not any(word in text for text in texts)]
    if missing:
        return f'no entry of the legend has "{missing[0]}" in it', ""
    for word, y in expected["curves"].items():
        labels = [line["label"].lower() for line in _drawn(axes, expected["x"], y)]
        others = [other for other in words if other != word]
        if labels and all(word not in label and any(other in label for other in others) for label in labels):
            return "the legend takes the curves for each other", ""
    return None


def _kinds(axes: Dict[str, Any], expected: Any) -> List[str]:
    """Say what is drawn in place of the curves."""
    x = np.asarray(expected["x"], dtype=float)
    places = {"by number": np.arange(len(x)), "by number from 1": np.arange(len(x)) + 1.0}
    told = [f"{len(axes['points'])} clouds of points"]
    for word, y in expected["curves"].items():
        turned = {name: (place, y) for name, place in places.items()}
        turned.update({"axes swapped": (y, x), "accuracy": (x, 1 - y), "per cent": (x, 100 * y)})
        turned.update({"accuracy in per cent": (x, 100 - 100 * y)})
        told += [f"{word} {name}" for name, (a, b) in turned.items() if _drawn(axes, a, b)]
    return told

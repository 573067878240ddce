"""How the cost of a network goes down from epoch to epoch."""

from __future__ import annotations

from typing import Any, List, Optional, Tuple

import numpy as np

from ...model import Case, Picture
from ..markup import Markup
from .axes import Axes, around, picture, text
from .networks import layers_of, outputs


def draw(shown: Picture) -> Optional[Markup]:
    """Draw the cost over the epochs, for the student's networks and for the true ones."""
    yours = [point for point in map(_point, shown.cases, shown.values) if point is not None]
    true = [point for point in (_point(case, case.expected) for case in shown.cases) if point is not None]
    if len(yours) < 2 or len(true) < 2:
        return None
    (x, y), (wanted_x, wanted_y) = zip(*yours), zip(*true)
    axes = Axes((0.0, max(wanted_x)), around(np.array([0.0, *wanted_y, *(v for v in y if v < 4 * max(wanted_y))])))
    words = f"{shown.title}: your cost goes from {y[0]:.3f} to {y[-1]:.3f}, the true one to {wanted_y[-1]:.3f}"
    return picture(
        words,
        axes.frame("epochs", "cost"),
        axes.line(wanted_x, wanted_y, stroke="var(--idle)", stroke_width="9", opacity="0.35"),
        axes.line(x, y, stroke="var(--a)", stroke_width="2.2"),
        [axes.dot(a, b, fill="var(--a)") for a, b in yours if axes.y[0] <= b <= axes.y[1]],
        text(200, 24, "broad: true", class_="soft"),
        text(200, 38, "thin: yours", class_="strong"),
    )


def _point(case: Case, network: Any) -> Optional[Tuple[float, float]]:
    """Return the number of epochs and the mean cost of a network on the examples of a call; None for no network."""
    inputs: List[Any] = list(case.inputs.values())
    xs, ys = np.asarray(inputs[1]), np.asarray(inputs[2])
    layers = layers_of(network, xs.shape[1])
    if layers is None or layers[-1][0].shape[0] != ys.shape[1]:
        return None
    return float(inputs[-1]), float(0.5 * np.mean(np.sum((outputs(layers, xs) - ys) ** 2, axis=1)))

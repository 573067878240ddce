"""A function of one number: the student's curve on top of the true one."""

from __future__ import annotations

from typing import Optional

import numpy as np

from ...compare import as_array
from ...model import Picture
from ..markup import Markup
from .axes import Axes, around, picture, text


def draw(shown: Picture) -> Optional[Markup]:
    """Draw the values of a call on an increasing vector over that vector; None where they are no numbers."""
    case, value = shown.cases[0], shown.values[0]
    (name, x), *_ = case.inputs.items()
    wanted = np.asarray(case.expected, dtype=np.float64)
    given, _ = as_array(value, wanted.shape)
    if given is None:
        return None
    axes = Axes((float(x[0]), float(x[-1])), around(wanted, 0.12))
    agree = bool(np.allclose(given, wanted, rtol=1e-5, atol=1e-8))
    words = f"{shown.title}: your curve {'lies on' if agree else 'departs from'} the true one"
    return picture(
        words,
        axes.frame(name, ""),
        axes.line(x, wanted, stroke="var(--idle)", stroke_width="9", opacity="0.35", stroke_linejoin="round"),
        axes.line(x, given, stroke="var(--a)", stroke_width="2.2", stroke_linejoin="round"),
        text(62, 24, "broad: true", class_="soft"),
        text(62, 38, "thin: yours", class_="strong"),
    )

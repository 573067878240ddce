"""A figure of matplotlib as plain values: what is drawn, what is written on it, and a picture if that is wanted."""

from __future__ import annotations

import io
import sys
from typing import Any, Dict, List

import numpy as np

DPI = 80


def is_figure(value: Any) -> bool:
    """Tell whether `value` is a figure, without importing matplotlib for it."""
    module = sys.modules.get("matplotlib.figure")
    return module is not None and isinstance(value, module.Figure)


def plain(figure: Any, picture: bool) -> Dict[str, Any]:
    """Return the figure as `{"figure": {"axes", "legend", "png"}}`; `png` is None unless a picture is wanted."""
    return {
        "figure": {
            "axes": [_axes(axes) for axes in figure.axes],
            "legend": [text for legend in figure.legends for text in _texts(legend)],
            "png": _picture(figure) if picture else None,
        }
    }


def _axes(axes: Any) -> Dict[str, Any]:
    legend = axes.get_legend()
    lines = [line for line in axes.get_lines() if line.get_visible() and line.get_alpha() != 0]
    return {
        "title": str(axes.get_title()),
        "xlabel": str(axes.get_xlabel()),
        "ylabel": str(axes.get_ylabel()),
        "lines": [_line(line) for line in lines if _joined(line)],
        "points": [np.asarray(each.get_offsets(), dtype=float) for each in axes.collections]
        + [np.column_stack(tuple(_line(line)[axis] for axis in "xy")) for line in lines if not _joined(line)],
        "legend": _texts(legend) if legend is not None else [],
    }


def _joined(line: Any) -> bool:
    """Tell whether there is a line between the points: "o" alone draws none."""
    return line.get_linestyle() not in ("None", "none", " ", "") and line.get_linewidth() > 0


def _line(line: Any) -> Dict[str, Any]:
    x, y = (np.asarray(data, dtype=float) for data in (line.get_xdata(), line.get_ydata()))
    return {"x": x, "y": y, "label": str(line.get_label())}


def _texts(legend: Any) -> List[str]:
    return [str(text.get_text()) for text in legend.get_texts()]


def _picture(figure: Any) -> np.ndarray:
    file = io.BytesIO()
    figure.savefig(file, format="png", dpi=DPI)
    return np.frombuffer(file.getvalue(), dtype=np.uint8)

"""The confusion matrix of a classifier, as a table that can be seen, read and heard."""

from __future__ import annotations

from typing import Optional, Tuple

from ...model import Measurement
from ..markup import Markup, element, fragment


def draw(found: Measurement, versus: Optional[Measurement]) -> Markup:
    """Return the accuracy on a scale with its goal, and the matrix: a row an actual genre, a column a predicted one."""
    better = f" Your earlier classifier gets {versus.accuracy:.1%} of the same songs." if versus else ""
    said = f"{found.accuracy:.1%} of the held-out songs get their genre; the goal is {found.threshold:.0%}.{better}"
    notes = [element("p", flag, class_="said") for flag in found.flags]
    return fragment(element("p", said, class_="said"), _scale(found), notes, _table(found))


def _scale(found: Measurement) -> Markup:
    """Draw accuracy from 0 to 1 as a bar, with marks where points begin and where all are earned."""
    marks = [
        element("span", element("i", name), class_="mark-at", style=f"left:{100 * place:.1f}%")
        for name, place in (("points begin", found.floor), ("goal", found.threshold))
    ]
    bar = element("span", class_="bar", style=f"width:{100 * found.accuracy:.1f}%")
    return element("div", bar, marks, class_="scale", aria_hidden="true")


def _table(found: Measurement) -> Markup:
    head = element(
        "tr",
        element("th", "is \N{RIGHTWARDS ARROW} taken for", scope="col", class_="corner"),
        [element("th", element("span", genre), scope="col") for genre in found.genres],
        element("th", element("span", "right"), scope="col"),
    )
    rows = [_row(genre, index, row) for index, (genre, row) in enumerate(zip(found.genres, found.confusion))]
    caption = element("caption", "Which genre is taken for which: songs counted, those on the diagonal are right.")
    table = element("table", caption, element("thead", head), element("tbody", rows), class_="confusion")
    return element("div", table, class_="scroll", tabindex="0", role="region", aria_label="Confusion matrix")


def _row(genre: str, index: int, counts: Tuple[int, ...]) -> Markup:
    total = max(sum(counts), 1)
    cells = [
        element("td", str(count) if count else "\N{MIDDLE DOT}", class_="right" if column == index else None,
                style=f"--share:{round(100 * count / total)}%")
        for column, count in enumerate(counts)
    ]  # fmt: skip
    recall = element("td", f"{counts[index] / total:.0%}", class_="recall")
    return element("tr", element("th", genre, scope="row"), cells, recall)

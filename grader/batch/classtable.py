"""The table of the class page: a row a student."""

from __future__ import annotations

from typing import Optional, Sequence

from ..report.markup import Markup, element, fragment, number
from .classparts import WORDS, link, section, short
from .overview import Line, Overview


def students(whole: Overview) -> Markup:
    """Return the section with a row a student, which can be searched and sorted."""
    accuracies = [f"accuracy {short(name)}" for name in whole.trained]
    heads = ["student", "points", *(whole.parts if len(whole.parts) > 1 else ()), "exercises", *accuracies]
    heads += ["to look at", "seconds"]
    late = any(line.late_days for line in whole.lines)
    if late:
        heads.insert(-2, "days late")
    buttons = [
        element("th", element("button", text, type="button"), scope="col", aria_sort="none", data_column=str(index))
        for index, text in enumerate(heads)
    ]
    rows = [_row(line, whole.ids, len(whole.parts) > 1, late) for line in whole.lines]
    table = element(
        "table",
        element("caption", "A row a student. Press a heading to sort.", class_="hidden"),
        element("thead", element("tr", buttons)),
        element("tbody", rows),
        id="table",
    )
    search = element(
        "p",
        element("label", "Find ", element("input", type="search", id="find", autocomplete="off")),
        element("span", f" {len(rows)} students", id="found", role="status"),
        class_="find",
    )
    note = "The squares are the exercises, in the order of the bars above." if whole.ids else ""
    scroll = element("div", table, class_="wide", tabindex=0, role="region", aria_labelledby="students-title")
    return section("students", "Students", note, search, scroll)


def _row(line: Line, ids: Sequence[str], parts: bool, late: bool) -> Markup:
    same = line.shown == line.original
    name = fragment(link(line.shown, line.name), "" if same else element("small", line.original))
    done = line.verdicts.count("p")
    squares = [
        element("i", class_=letter, title=f"{short(name)}: {WORDS.get(letter, 'not graded')}")
        for name, letter in zip(ids, line.verdicts)
    ]
    cells = [
        _cell(f"{number(line.final)}", line.final),
        *(_cell("" if points is None else number(points), points) for points in (line.parts if parts else ())),
        element(
            "td",
            element("span", squares, class_="squares", aria_hidden="true"),
            element("span", f"{done} of {len(line.verdicts)} passed", class_="hidden"),
            data_value=str(done),
        ),
        *(_cell("" if accuracy is None else f"{accuracy:.1%}", accuracy) for accuracy in line.accuracy),
        *([_cell(f"{line.late_days:.1f}" if line.late_days else "", line.late_days)] if late else []),
        element("td", [element("span", flag, class_="flag") for flag in line.flags], data_value=str(-len(line.flags))),
        _cell(f"{line.seconds:.2f}", line.seconds),
    ]
    return element("tr", element("th", name, scope="row"), *cells)


def _cell(text: str, value: Optional[float]) -> Markup:
    return element("td", text, class_="n", data_value="" if value is None else f"{value:.9g}")

"""The similar pairs, side by side, with the lines that match."""

from __future__ import annotations

from typing import Callable, List, Mapping, Sequence, Set
from urllib.parse import quote

from ..report.markup import Markup, element
from .classparts import page
from .similarity import Line, Pair, Sources

NOTE = (
    "Alike in structure, whatever things are called. Much that is alike is innocent: short functions, a shared text "
    "book, work done together where that is allowed. Read before you judge; nothing here counts for or against points."
)
AROUND = 2
"""Lines shown before and after a match."""
LENGTH = 5
"""Lines that a match is marked for: a piece is a few lines long."""
SHOWN = 30
"""Pairs that are shown line by line."""


def render(
    title: str,
    pairs: Sequence[Pair],
    shown: Mapping[str, str],
    names: Mapping[str, str],
    read: Callable[[str], Sources],
) -> str:
    """Return the page.

    Parameters
    ----------
    title : str
    pairs : sequence of Pair
    shown, names : mapping of str to str
        By the original name: what to call a student, and what the report's file is called.
    read : callable
        Gives the files of a submission.
    """
    sections = [
        _pair(index, pair, shown, names, read if index <= SHOWN else lambda name: {})
        for index, pair in enumerate(pairs, 1)
    ]
    header = element(
        "header",
        element("p", element("a", title, href="index.html"), class_="eyebrow"),
        element("h1", "Similar pairs"),
        element("p", NOTE if pairs else "No two submissions are conspicuously alike.", class_="soft"),
    )
    return page(f"{title}: similar pairs", header, element("main", sections))


def _pair(
    index: int,
    pair: Pair,
    shown: Mapping[str, str],
    names: Mapping[str, str],
    read: Callable[[str], Sources],
) -> Markup:
    first, second = shown[pair.first], shown[pair.second]
    heading = element("h2", f"{pair.share:.0%}: {first} and {second}", id=f"pair-{index}")
    sides = [
        _side(shown[name], names[name], read(name), {line[which] for line in pair.lines})
        for which, name in enumerate((pair.first, pair.second))
    ]
    told = f"{pair.common} pieces of structure in common."
    return element("section", heading, element("p", told, class_="soft"), element("div", sides, class_="pair"))


def _side(shown: str, name: str, sources: Sources, places: Set[Line]) -> Markup:
    files: List[Markup] = []
    for file in sorted({place.file for place in places}):
        lines = sources.get(file, "").split("\n")
        files.append(element("p", element("code", file), class_="soft"))
        matched = _lines(lines, {place.line for place in places if place.file == file})
        files.append(element("pre", matched, tabindex=0, role="region", aria_label=f"{file} of {shown}"))
    link = element("a", shown, href=f"reports/{quote(name)}.html")
    return element("div", element("h3", link), files)


def _lines(lines: Sequence[str], starts: Set[int]) -> List[Markup]:
    marked = {line for start in starts for line in range(start, start + LENGTH)}
    near = {line for each in marked for line in range(each - AROUND, each + AROUND + 1)}
    found: List[Markup] = []
    last = 0
    for line in sorted(near):
        if not 1 <= line <= len(lines):
            continue
        if line != last + 1 and last:
            found.append(element("span", element("b", "…")))
        last = line
        found.append(element("mark" if line in marked else "span", element("b", str(line)), lines[line - 1][:300]))
    return found

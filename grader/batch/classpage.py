"""The class on one page: a file that needs no network, for a telephone, a keyboard and a screen reader.

Names and messages come from students: everything is escaped, and the page's policy lets no script run but its own.
"""

from __future__ import annotations

import statistics
from typing import List, Sequence, Tuple

from .. import __version__
from ..model import Status
from ..report.markup import Child, Markup, element, fragment, number
from .classparts import WORDS, link, page, section, short
from .classtable import students
from .overview import BINS, GROUPS, Overview
from .similarity import Pair

LEADERS = 10
SHOWN = 10


def render(whole: Overview, similar: Sequence[Pair] = ()) -> str:
    """Return the class page."""
    sections = [
        _distribution(whole),
        _exercises(whole),
        _misconceptions(whole),
        _leaders(whole),
        _pairs(whole, similar),
        _time(whole),
        students(whole),
    ]
    footer = element("footer", element("p", f"Graded by version {__version__}. The record is results.sqlite."))
    return page(f"{whole.title}: the class", _header(whole), element("main", *sections, id="main"), footer)


def _header(whole: Overview) -> Markup:
    graded, absent = len(whole.graded), len(whole.lines) - len(whole.graded)
    points = sorted(line.final for line in whole.graded)
    most = max((line.max_points for line in whole.graded), default=0.0)
    facts: List[Tuple[str, str]] = [("submissions", str(graded))]
    if points:
        facts += [
            ("median", f"{number(float(statistics.median(points)))} of {number(most)}"),
            ("mean", number(float(statistics.mean(points)))),
            ("all points", str(sum(share >= 1 - 1e-9 for share in whole.shares()))),
        ]
    if absent:
        facts.append(("handed in nothing", str(absent)))
    flagged = sum(bool(line.flags) for line in whole.graded)
    if flagged:
        facts.append(("to look at", str(flagged)))
    return element(
        "header",
        element("a", "Skip to the students", href="#students", class_="skip"),
        element("p", "A.I. masterclass", class_="eyebrow"),
        element("h1", whole.title),
        element("dl", [element("div", element("dt", name), element("dd", value)) for name, value in facts]),
    )


def _distribution(whole: Overview) -> Markup:
    counts = whole.distribution()
    most = max([*counts, 1])
    bars = []
    for index, count in enumerate(counts):
        low, high = 100 * index // BINS, 100 * (index + 1) // BINS
        told = f"{low} to {high} per cent: {count}"
        height = max(2.0 if count else 0.0, 100.0 * count / most)
        bar = element("span", class_="bar", style=f"height:{height:.1f}%")
        bars.append(
            element(
                "li",
                element("span", str(count), class_="count", aria_hidden="true"),
                element("span", bar, class_="column", aria_hidden="true"),
                element("span", f"{low}–{high}", class_="bin", aria_hidden="true"),
                element("span", told, class_="hidden"),
            )
        )
    return section(
        "distribution", "How the points lie", "Students by per cent of the points.", element("ol", bars, class_="histo")
    )


def _exercises(whole: Overview) -> Markup:
    rows = [_rate(whole, name) for name in whole.ids]
    key = element("p", [element("span", WORDS[letter], class_=f"key {letter}") for letter, _ in GROUPS], class_="keys")
    return section(
        "exercises",
        "Exercises",
        "How many passed each.",
        key,
        element("ul", rows, class_="rates"),
    )


def _rate(whole: Overview, name: str) -> Markup:
    counts = whole.verdicts[name]
    total = max(1, sum(counts.values()))
    groups = [(letter, sum(counts.get(status.value, 0) for status in statuses)) for letter, statuses in GROUPS]
    told = ", ".join(f"{count} {WORDS[letter]}" for letter, count in groups if count)
    bars = [
        element("span", class_=f"seg {letter}", style=f"width:{100 * count / total:.2f}%")
        for letter, count in groups
        if count
    ]
    passed = counts.get(Status.PASSED.value, 0)
    return element(
        "li",
        element("span", element("code", short(name)), class_="what", title=whole.titles.get(name, "")),
        element("span", bars, class_="stack", aria_hidden="true"),
        element("span", f"{passed / total:.0%}", class_="points"),
        element("span", told, class_="hidden"),
        title=told,
    )


def _misconceptions(whole: Overview) -> Markup:
    items = [
        element(
            "li",
            element("span", str(known.students), class_="big", aria_label=f"{known.students} students"),
            element(
                "div",
                element("p", element("b", known.id.replace("-", " ")), " in ", element("code", short(known.exercise))),
                element("p", known.hint, class_="soft"),
                element(
                    "details",
                    element("summary", "who", element("span", f": {known.id.replace('-', ' ')}", class_="hidden")),
                    element("p", _names(known.names, known.students)),
                ),
            ),
        )
        for known in whole.misconceptions[:SHOWN]
    ]
    note = "What to talk about next time." if items else "No answer was that of a known mistake."
    return section("misconceptions", "What the class gets wrong most", note, element("ol", items, class_="list"))


def _names(names: Sequence[Tuple[str, str]], count: int) -> Markup:
    links: List[Child] = []
    for shown, name in names:
        links += [", " if links else "", link(shown, name)]
    more = f" and {count - len(names)} more" if count > len(names) else ""
    return fragment(*links, more)


def _leaders(whole: Overview) -> Markup:
    if not whole.trained:
        return Markup("")
    columns = []
    for index, name in enumerate(whole.trained):
        ranked = sorted(
            ((line.accuracy[index] or 0.0, line) for line in whole.graded if line.accuracy[index] is not None),
            key=lambda each: (-each[0], each[1].shown),
        )
        items = [
            element(
                "li",
                element("span", link(line.shown, line.name), class_="who"),
                element("span", element("span", class_="bar", style=f"width:{100 * accuracy:.1f}%"), class_="track"),
                element("span", f"{accuracy:.1%}", class_="points"),
            )
            for accuracy, line in ranked[:LEADERS]
        ]
        columns.append(element("div", element("h3", element("code", short(name))), element("ol", items)))
    return section("leaders", "Accuracy on held-out songs", "", element("div", columns, class_="leaders"))


def _pairs(whole: Overview, similar: Sequence[Pair]) -> Markup:
    note = "For you to look at; no part of the score. " if similar else "No two submissions are conspicuously alike."
    shown = {line.original: line.shown for line in whole.lines}
    items = [
        element(
            "li",
            element("span", f"{pair.share:.0%}", class_="big"),
            element(
                "p",
                element("a", shown[pair.first], " and ", shown[pair.second], href=f"similar.html#pair-{index}"),
            ),
        )
        for index, pair in enumerate(similar[:SHOWN], 1)
    ]
    more = element("p", element("a", "all pairs, line by line", href="similar.html")) if similar else ""
    return section("similar", "Similar pairs", note, element("ol", items, class_="list"), more)


def _time(whole: Overview) -> Markup:
    total = sum(line.seconds for line in whole.graded)
    slowest = sorted(whole.graded, key=lambda line: -line.seconds)[:5]
    rows = [
        element(
            "tr",
            element("th", element("code", short(name)), scope="row"),
            element("td", f"{whole.seconds[name][0]:.3f}"),
            element("td", f"{whole.seconds[name][1]:.1f}"),
        )
        for name in whole.ids
        if name in whole.seconds
    ]
    heads = [element("th", text, scope="col") for text in ("exercise", "median s", "longest s")]
    table = element("table", element("thead", element("tr", heads)), element("tbody", rows))
    people: List[Child] = []
    for line in slowest:
        people += [", " if people else "", link(line.shown, line.name), f" ({line.seconds:.1f} s)"]
    told = element("p", "Longest: ", people) if people else ""
    return section(
        "time",
        "Time spent",
        f"Grading took {_duration(total)} of work for {len(whole.graded)} submissions.",
        told,
        element("details", element("summary", "by exercise"), _scrolled(table, "Seconds by exercise")),
    )


def _scrolled(table: Markup, name: str) -> Markup:
    return element("div", table, class_="wide", tabindex=0, role="region", aria_label=name)


def _duration(seconds: float) -> str:
    if seconds < 120:
        return f"{seconds:.1f} s"
    return f"{seconds / 60:.1f} min" if seconds < 7200 else f"{seconds / 3600:.1f} h"

"""The class on one page: a file that needs no network, for a telephone, a keyboard and a screen reader.

Names and messages come from students: everything is escaped, and the page's policy lets no script run but its own.
"""

from __future__ import annotations

import base64
import hashlib
import statistics
from typing import List, Optional, Sequence, Tuple
from urllib.parse import quote

from .. import __version__
from ..model import Status
from ..report.markup import Child, Markup, element, fragment, number
from .classstyle import CSS, SCRIPT
from .overview import BINS, Line, Overview
from .similarity import Pair

WORDS = {"p": "passed", "h": "partly right", "f": "not right", "n": "not started", "w": "waiting", "g": "grader error"}
GROUPS = (
    ("p", (Status.PASSED,)),
    ("h", (Status.PARTIAL,)),
    ("f", (Status.FAILED, Status.ERROR, Status.TIMEOUT, Status.CRASHED, Status.BLOCKED)),
    ("w", (Status.WAITING,)),
    ("n", (Status.NOT_STARTED, Status.MISSING)),
    ("g", (Status.GRADER_ERROR,)),
)
LEADERS = 10
SHOWN = 10


def digest(script: str) -> str:
    """Return what a page's policy calls a script by."""
    return base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()


def page(title: str, *body: Child) -> str:
    """Return a whole document; its policy allows nothing but what stands in it."""
    policy = f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{digest(SCRIPT)}'"
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=policy),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="referrer", content="no-referrer"),
        element("title", title),
        element("style", Markup(CSS)),
    )
    script = Markup(f"<script>{SCRIPT}</script>")
    return f"<!doctype html>\n{element('html', head, element('body', *body, script), lang='en')}\n"


def render(whole: Overview, similar: Sequence[Pair] = ()) -> str:
    """Return the class page."""
    sections = [
        _distribution(whole),
        _exercises(whole),
        _misconceptions(whole),
        _leaders(whole),
        _pairs(whole, similar),
        _time(whole),
        _students(whole),
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


def _section(name: str, title: str, note: str, *body: Child, class_: str = "") -> Markup:
    told = element("p", note, class_="soft") if note else ""
    heading = element("h2", title, id=f"{name}-title")
    return element("section", heading, told, *body, id=name, aria_labelledby=f"{name}-title", class_=class_ or None)


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
    return _section(
        "distribution", "How the points lie", "Students by per cent of the points.", element("ol", bars, class_="histo")
    )


def _exercises(whole: Overview) -> Markup:
    rows = [_rate(whole, name) for name in whole.ids]
    key = element("p", [element("span", WORDS[letter], class_=f"key {letter}") for letter, _ in GROUPS], class_="keys")
    return _section(
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
        element("span", element("code", _short(name)), class_="what", title=whole.titles.get(name, "")),
        element("span", bars, class_="stack", aria_hidden="true"),
        element("span", f"{passed / total:.0%}", class_="points"),
        element("span", told, class_="hidden"),
    )


def _short(name: str) -> str:
    return name.partition(".")[2]


def _misconceptions(whole: Overview) -> Markup:
    items = [
        element(
            "li",
            element("span", str(known.students), class_="big", aria_label=f"{known.students} students"),
            element(
                "div",
                element("p", element("b", known.id.replace("-", " ")), " in ", element("code", _short(known.exercise))),
                element("p", known.hint, class_="soft"),
                element(
                    "details",
                    element("summary", "who"),
                    element("p", _names(known.names, known.students)),
                ),
            ),
        )
        for known in whole.misconceptions[:SHOWN]
    ]
    note = "What to talk about next time." if items else "No answer was that of a known mistake."
    return _section("misconceptions", "What the class gets wrong most", note, element("ol", items, class_="list"))


def _names(names: Sequence[Tuple[str, str]], count: int) -> Markup:
    links: List[Child] = []
    for shown, name in names:
        links += [", " if links else "", _link(shown, name)]
    more = f" and {count - len(names)} more" if count > len(names) else ""
    return fragment(*links, more)


def _link(shown: str, name: str, kind: str = "html") -> Markup:
    if not name:
        return element("span", shown)
    return element("a", shown, href=f"reports/{quote(name)}.{kind}")


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
                element("span", _link(line.shown, line.name), class_="who"),
                element("span", element("span", class_="bar", style=f"width:{100 * accuracy:.1f}%"), class_="track"),
                element("span", f"{accuracy:.1%}", class_="points"),
            )
            for accuracy, line in ranked[:LEADERS]
        ]
        columns.append(element("div", element("h3", element("code", _short(name))), element("ol", items)))
    return _section("leaders", "Accuracy on held-out songs", "", element("div", columns, class_="leaders"))


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
    return _section("similar", "Similar pairs", note, element("ol", items, class_="list"), more)


def _time(whole: Overview) -> Markup:
    total = sum(line.seconds for line in whole.graded)
    slowest = sorted(whole.graded, key=lambda line: -line.seconds)[:5]
    rows = [
        element(
            "tr",
            element("th", element("code", _short(name)), scope="row"),
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
        people += [", " if people else "", _link(line.shown, line.name), f" ({line.seconds:.1f} s)"]
    told = element("p", "Longest: ", people) if people else ""
    return _section(
        "time",
        "Time spent",
        f"Grading took {_duration(total)} of work for {len(whole.graded)} submissions.",
        told,
        element("details", element("summary", "by exercise"), element("div", table, class_="wide", tabindex=0)),
    )


def _duration(seconds: float) -> str:
    if seconds < 120:
        return f"{seconds:.1f} s"
    return f"{seconds / 60:.1f} min" if seconds < 7200 else f"{seconds / 3600:.1f} h"


def _students(whole: Overview) -> Markup:
    accuracies = [f"accuracy {_short(name)}" for name in whole.trained]
    heads = ["student", "points", *(whole.parts if len(whole.parts) > 1 else ()), "exercises", *accuracies]
    heads += ["to look at", "seconds"]
    late = any(line.late_days for line in whole.lines)
    if late:
        heads.insert(-2, "days late")
    buttons = [
        element("th", element("button", text, type="button"), scope="col", aria_sort="none", data_column=str(index))
        for index, text in enumerate(heads)
    ]
    rows = [_row(line, len(whole.parts) > 1, late) for line in whole.lines]
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
    names = ", ".join(_short(name) for name in whole.ids)
    note = f"The squares are the exercises in order: {names}." if names else ""
    scroll = element("div", table, class_="wide", tabindex=0, role="region", aria_labelledby="students-title")
    return _section("students", "Students", note, search, scroll)


def _row(line: Line, parts: bool, late: bool) -> Markup:
    same = line.shown == line.original
    name = fragment(_link(line.shown, line.name), "" if same else element("small", line.original))
    done = line.verdicts.count("p")
    squares = fragment(*(element("i", class_=letter, title=WORDS.get(letter, "")) for letter in line.verdicts))
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

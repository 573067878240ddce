"""The report as a page: one file that needs nothing else, no network and no script.

It is read on a telephone, by keyboard, by a screen reader, in light and in dark; a verdict is always a word and a shape
besides its colour.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import List, Optional, Sequence, Tuple

from .. import __version__
from ..model import CheckResult, Example, PartReport, Report, Result, Status
from .markup import Markup, document, element, escape, fragment, number
from .pictures import LEGENDS, confusion, draw
from .stylesheet import CSS
from .verdicts import WHOLE, WORDS, counts, function, message, place, says_it_once, to_go_on_with, verdict

# Of a page that is written again and again: load it anew while somebody looks and nothing is marked, with what was
# unfolded. The button holds it still, for those whom it disturbs.
SCRIPT = """\
(function(){var k='masterclass-open',p='masterclass-still',s={},b=document.getElementById('still');
function get(n){try{return sessionStorage.getItem(n)}catch(e){return null}}
function put(n,v){try{sessionStorage.setItem(n,v)}catch(e){}}
try{s=JSON.parse(get(k))||{}}catch(e){}
document.querySelectorAll('details').forEach(function(d){var n=d.id+' '+d.dataset.status;
if(n in s)d.open=s[n];d.addEventListener('toggle',function(){s[n]=d.open;put(k,JSON.stringify(s))})});
var still=get(p)==='1';
function show(){b.setAttribute('aria-pressed',String(still));b.textContent=still?'Follow my changes':'Hold still'}
b.hidden=false;show();b.addEventListener('click',function(){still=!still;put(p,still?'1':'0');show()});
setInterval(function(){if(!still&&!document.hidden&&getSelection().isCollapsed)location.reload()},2000)})();
"""
TONES = {
    Status.PASSED: "good",
    Status.PARTIAL: "half",
    Status.NOT_STARTED: "idle",
    Status.MISSING: "idle",
    Status.WAITING: "wait",
    Status.GRADER_ERROR: "ours",
}
TURN = 289.0
"""The circumference of the dial: 2 pi times its radius of 46."""

SHAPES = {
    "good": '<circle cx="10" cy="10" r="9" fill="currentColor"/>'
    '<path d="M5.6 10.4l3 3 5.8-6.4" fill="none" stroke="var(--card)" stroke-width="2.2"/>',
    "half": '<circle cx="10" cy="10" r="8" fill="none" stroke="currentColor" stroke-width="2"/>'
    '<path d="M10 2a8 8 0 0 1 0 16z" fill="currentColor"/>',
    "bad": '<path d="M6.3 1h7.4L19 6.3v7.4L13.7 19H6.3L1 13.7V6.3z" fill="currentColor"/>'
    '<path d="M6.6 6.6l6.8 6.8m0-6.8l-6.8 6.8" stroke="var(--card)" stroke-width="2.2"/>',
    "idle": '<circle cx="10" cy="10" r="8" fill="none" stroke="currentColor" stroke-width="1.6"'
    ' stroke-dasharray="2 3"/>',
    "wait": '<circle cx="10" cy="10" r="8" fill="none" stroke="currentColor" stroke-width="1.8"/>'
    '<path d="M10 5v5.4l3.4 2" fill="none" stroke="currentColor" stroke-width="1.8"/>',
    "ours": '<path d="M10 1.5L19 18H1z" fill="none" stroke="currentColor" stroke-width="1.8"/>'
    '<path d="M10 7v5m0 2v1.6" stroke="currentColor" stroke-width="1.8"/>',
}
LAMP = Markup(
    '<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M9 18h6m-5 3h4M12 3a6 6 0 0 0-3.6 10.8c.7.6 1.1 1.3 1.1 2.2h5'
    'c0-.9.4-1.6 1.1-2.2A6 6 0 0 0 12 3z" fill="none" stroke="currentColor" stroke-width="1.7"/></svg>'
)


def render(report: Report, refresh: bool = False) -> str:
    """Return the report as an HTML document; `refresh` lets it follow the file that it is read from."""
    return document(
        f"{report.submission}: {number(report.points)} of {number(report.max_points)} points",
        CSS,
        _symbols(),
        _header(report),
        element("main", _notices(report), map(_part, report.parts), id="exercises"),
        _footer(report),
        element("button", "Hold still", id="still", type="button", hidden=True, class_="still") if refresh else "",
        script=SCRIPT if refresh else "",
    )


def _symbols() -> Markup:
    shapes = (f'<symbol id="m-{tone}" viewBox="0 0 20 20">{shape}</symbol>' for tone, shape in SHAPES.items())
    return Markup(f'<svg width="0" height="0" style="position:absolute" aria-hidden="true">{"".join(shapes)}</svg>')


def _header(report: Report) -> Markup:
    going_on = to_go_on_with(report)
    return element(
        "header",
        element(
            "div",
            element("a", "Skip to the exercises", href="#exercises", class_="skip"),
            element("p", "A.I. masterclass", class_="eyebrow"),
            element("h1", report.submission),
            element("p", f"{counts(report)}." if counts(report) else "Nothing was graded.", class_="soft"),
            _next(going_on) if going_on else "",
        ),
        _dial(report),
    )


def _next(result: Result) -> Markup:
    where = f" in {place(result)}: {result.title}"
    name = element("code", element("b", function(result)))
    return element("a", "Next: ", name, where, class_="next", href=f"#{result.id}")


def _dial(report: Report) -> Markup:
    share = report.points / report.max_points if report.max_points else 0.0
    level = element(
        "circle", class_="level", cx=52, cy=52, r=46, stroke_dasharray=f"{share * TURN:.1f} {TURN}",
        transform="rotate(-90 52 52)",
    )  # fmt: skip
    track = element("circle", class_="track", cx=52, cy=52, r=46)
    words = fragment(element("strong", number(report.points)), f" of {number(report.max_points)} points")
    picture = element("svg", track, level if share else "", viewBox="0 0 104 104", aria_hidden="true")
    return element("div", picture, element("p", words), class_="dial")


def _notices(report: Report) -> Markup:
    told = "The grading was interrupted: what is not listed was not graded."
    return element("p", told, class_="notice") if report.interrupted else Markup("")


def _part(part: PartReport) -> Markup:
    points = element("p", f"{number(part.points)} of {number(part.max_points)} points", class_="points")
    heading = element("h2", f"{part.part}: {part.title}", id=part.part)
    files = groupby(part.results, key=place)
    return element(
        "section",
        element("div", heading, points, class_="title"),
        _meter(part),
        element("div", [_file(file, list(results)) for file, results in files]),
        class_="part",
        aria_labelledby=part.part,
    )


def _meter(part: PartReport) -> Markup:
    """Draw a column for each exercise and in it a cell for each check, the passed ones lowest."""
    columns = element("ol", map(_column, part.results), class_="meter")
    return element("nav", columns, aria_label=f"The exercises of {part.part}")


def _column(result: Result) -> Markup:
    said = f"{function(result)}: {WORDS[result.status]}, {_of(result)}"
    tones = [_tone(verdict(check, result)) for check in result.checks] or ["ours"]
    order = ("idle", "wait", "bad", "ours", "half", "good")
    cells = [element("span", class_=f"cell {tone}") for tone in sorted(tones, key=order.index)]
    name = element("span", function(result), class_="name", aria_hidden="true")
    link = element("a", cells, _mark(result.status), name, href=f"#{result.id}", aria_label=said, title=said)
    return element("li", link)


def _file(file: str, results: Sequence[Result]) -> Markup:
    return fragment(element("h3", file, class_="file"), map(_exercise, results))


def _exercise(result: Result) -> Markup:
    tone = _tone(result.status)
    name = element("span", element("code", function(result)), element("span", f" {result.title}", class_="topic"),
                   class_="what")  # fmt: skip
    score = element(
        "span",
        element("span", WORDS[result.status], class_=f"verdict {tone}"),
        " ",
        element("span", element("span", ", ", class_="hidden"), _of(result), class_="points"),
        class_="score",
    )
    folded = result.status is Status.NOT_STARTED or (result.status is Status.PASSED and not result.pictures)
    return element(
        "details",
        element("summary", _mark(result.status), name, score),
        _body(result),
        class_="exercise",
        id=result.id,
        open=not folded,
        data_status=result.status.value,
    )


def _of(result: Result) -> str:
    return f"{number(result.points)} / {number(result.max_points)}"


def _body(result: Result) -> Markup:
    pictures = _pictures(result)
    words = element("div", _words(result), class_="words")
    layout = "gallery" if result.status is Status.PASSED and len(result.pictures) > 1 else "illustrated"
    return element("div", words, pictures, class_=f"body {layout}" if pictures else "body")


def _words(result: Result) -> Markup:
    pieces: List[Markup] = []
    if result.message and (result.status in WHOLE or says_it_once(result)):
        pieces.append(element("p", message(result), class_="said"))
    examples = [check.example for check in result.checks if check.example]
    if result.status not in WHOLE and says_it_once(result):
        pieces += [_example(example) for example in examples]
    pieces.append(_checks(result))
    if result.measurement is not None:
        pieces.append(confusion.draw(result.measurement, result.versus))
    if result.hint:
        hint = element("p", element("strong", "Hint. "), result.hint)
        pieces.append(element("div", LAMP, hint, class_="hint"))
    if result.printed and result.status not in (Status.PASSED, Status.WAITING):
        told = "Your function printed, on its first call:"
        pieces.append(
            element("div", element("p", told, class_="soft"), element("pre", result.printed), class_="printed")
        )
    return fragment(pieces)


def _pictures(result: Result) -> Markup:
    """Draw what the student's own functions do."""
    figures = [
        element(
            "figure",
            drawing,
            element("figcaption", element("b", _sentence(shown.title)), " ", LEGENDS.get(shown.form, "")),
        )
        for shown in result.pictures
        for drawing in [element("p", _sentence(shown.skipped)) if shown.skipped else draw(shown)]
        if drawing is not None
    ]
    return element("div", figures, class_="pictures") if figures else Markup("")


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}."


def _checks(result: Result) -> Markup:
    """List the checks; where they all say the same, or nothing was judged, their facts alone."""
    bare = result.status in WHOLE or says_it_once(result)
    items = [_check(replace(check, status=verdict(check, result)), bare) for check in result.checks]
    return element("ul", items, class_="checks") if items else Markup("")


def _check(check: CheckResult, bare: bool) -> Markup:
    failing = check.status not in (Status.PASSED, Status.NOT_STARTED, Status.MISSING, Status.WAITING)
    fact = element("span", element("span", f"{WORDS[check.status]}: ", class_="hidden"), check.name, class_="fact")
    more: Tuple[Markup, ...] = ()
    if not bare and check.message:
        more += (element("p", check.message, class_="why"),)
    if not bare and check.example is not None:
        more += (_example(check.example),)
    return element("li", _mark(check.status), fact, more, class_="failing" if failing else None)


def _example(example: Example) -> Markup:
    inputs = [_row(name, value) for name, value in example.inputs]
    rows = fragment(inputs, _row("expected", example.expected, "wanted" if inputs else None), _row("got", example.got))
    return element("dl", rows, class_="example")


def _row(name: str, value: str, kind: Optional[str] = None) -> Markup:
    return fragment(element("dt", name, class_=kind), element("dd", value, class_=kind))


def _tone(status: Status) -> str:
    return TONES.get(status, "bad")


def _mark(status: Status) -> Markup:
    tone = _tone(status)
    return Markup(f'<svg class="mark {tone}" aria-hidden="true"><use href="#m-{tone}"/></svg>')


def _footer(report: Report) -> Markup:
    off = [f"{name} ({reason})" for name, reason in report.layers if reason]
    on = [name for name, reason in report.layers if not reason]
    lines = [f"Graded by the masterclass grader {__version__}."]
    if on:
        lines.append(f"The code ran confined by: {', '.join(on)}.")
    if off:
        lines.append(f"Not active here: {'; '.join(off)}.")
    return element("footer", [element("p", escape(line)) for line in lines])

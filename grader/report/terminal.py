"""The report that a student reads in a terminal.

The report is laid out once, as lines of styled pieces; they become plain text, or text in colour by way of rich. No
information is in the colour alone, and whatever came from student code is escaped.
"""

from __future__ import annotations

import textwrap
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING, Collection, Dict, Iterator, List, Mapping, Optional, Tuple

from ..messages import printable
from ..model import CheckResult, Example, Measurement, PartReport, Report, Result, Status
from .verdicts import WHOLE, WORDS, function, message, place, says_it_once, to_go_on_with

if TYPE_CHECKING:
    from rich.text import Text

MARKS = {
    Status.PASSED: ("✓", "+", "green"),
    Status.PARTIAL: ("◐", "~", "yellow"),
    Status.NOT_STARTED: ("·", ".", "dim"),
    Status.MISSING: ("·", ".", "dim"),
    Status.WAITING: ("…", ">", "cyan"),
    Status.GRADER_ERROR: ("!", "!", "magenta"),
}
WRONG = ("✗", "x", "red")
LONG = 60
"""Characters of a message that are worth saving where it comes again."""


@dataclass(frozen=True)
class Line:
    """A line: how far it is indented, its pieces (text, style), and what stands at its right end."""

    indent: int
    pieces: Tuple[Tuple[str, str], ...]
    right: str = ""

    @property
    def text(self) -> str:
        """The pieces without their styles."""
        return "".join(text for text, _ in self.pieces)


def plain(report: Report, width: int = 80, unicode: bool = True, only: Optional[Collection[str]] = None) -> str:
    """Return the report as plain text.

    Parameters
    ----------
    report : Report
    width : int
        How many columns to fill at most, where words allow.
    unicode : bool
        False for a terminal that shows ASCII alone.
    only : collection of str, optional
        The ids of the exercises to list; the sums are those of all.
    """
    return "".join(text + "\n" for line in _layout(report, unicode, only) for text in _wrap(line, width))


def coloured(report: Report, width: int = 80, unicode: bool = True, only: Optional[Collection[str]] = None) -> str:
    """Return the report with the escape sequences of a terminal; `plain` tells the parameters."""
    from rich.console import Console  # here, since plain output does without

    console = Console(width=width, force_terminal=True, highlight=False, soft_wrap=True)
    with console.capture() as capture:
        for line in _layout(report, unicode, only):
            for text in _wrap(line, width):
                console.print(_styled(text, line))
    return capture.get()


def exercise(result: Result, width: int = 80) -> str:
    """Return what is said about one exercise, as plain text without its title."""
    _, *lines = _exercise(result, unicode=True)
    texts = [text for line in lines for text in _wrap(replace(line, indent=max(line.indent - 6, 0)), width)]
    return "\n".join(texts)


def check(check: CheckResult, result: Result, width: int = 80) -> str:
    """Return what is said about one check that failed, as plain text: message, example, and the exercise's hint."""
    lines = [_note(0, check.message or result.message)]
    lines += _example(check.example) if check.example else ()
    if result.hint:
        lines.append(Line(0, ((f"hint: {printable(result.hint)}", ""),)))
    texts = [text for line in lines for text in _wrap(replace(line, indent=max(line.indent - 10, 0)), width)]
    return "\n".join(texts)


def _styled(text: str, line: Line) -> Text:
    """Return one of the wrapped texts of `line` in its styles; only lines of a single piece are ever wrapped."""
    from rich.text import Text

    styled = Text(text)
    for piece, style in line.pieces:
        at = text.find(piece) if len(line.pieces) > 1 else len(text) - len(text.lstrip())
        if style and at >= 0:
            styled.stylize(style, at, at + len(piece))
    return styled


def _wrap(line: Line, width: int) -> List[str]:
    text = " " * line.indent + line.text
    if line.right:
        return [f"{text:<{width - len(line.right) - 1}} {line.right}"]
    if len(text) <= width or not line.text.strip():
        return [text.rstrip()]
    hanging = " " * (line.indent + 2)
    return textwrap.wrap(text, width, subsequent_indent=hanging, break_on_hyphens=False, break_long_words=False)


def _layout(report: Report, unicode: bool, only: Optional[Collection[str]]) -> Iterator[Line]:
    for part in report.parts:
        if only is None or any(result.id in only for result in part.results):
            yield from _part(part, unicode, only)
    if report.interrupted:
        yield Line(0, (("interrupted: what is not listed was not graded", "yellow"),))
        yield Line(0, ())
    yield from _next(report)
    yield Line(0, ((f"{report.points:g} of {report.max_points:g} points", "bold"),))


def _part(part: PartReport, unicode: bool, only: Optional[Collection[str]]) -> Iterator[Line]:
    yield Line(0, ((f"{part.part}: {part.title}", "bold"),), f"{part.points:g} / {part.max_points:g}")
    listed = [result for result in part.results if only is None or result.id in only]
    for file, results in groupby(listed, key=place):
        yield Line(0, ())
        yield Line(2, ((file, "underline"),))
        for result in results:
            yield from _exercise(result, unicode)
    yield Line(0, ())


def _exercise(result: Result, unicode: bool) -> Iterator[Line]:
    mark, style = _mark(result.status, unicode)
    word = "" if result.status is Status.PASSED else WORDS[result.status]
    pieces = ((f"{mark} {function(result):<20} ", style), (word, style))
    yield Line(4, pieces, f"{result.points:g} / {result.max_points:g}")
    if result.status in WHOLE:
        if result.message:
            yield _note(6, result.message)
    elif result.status is not Status.PASSED:
        yield from _checks(result, unicode)
    if result.measurement is not None:
        yield from _measurement(result.measurement, result.versus)
    if result.hint:
        yield Line(6, ((f"hint: {printable(result.hint)}", "cyan"),))
    if result.printed and result.status not in (Status.PASSED, Status.WAITING):
        yield Line(6, (("your function printed, on its first call:", "dim"),))
        for text in result.printed.split("\n"):
            yield Line(8, ((f"| {printable(text)}", "dim"),))


def _measurement(found: Measurement, versus: Optional[Measurement]) -> Iterator[Line]:
    """Show the accuracy, the confusion matrix, and what is better and worse than with an earlier classifier."""
    yield _note(6, f"accuracy on held-out songs: {found.accuracy:.1%} (goal {found.threshold:.0%})")
    for flag in found.flags:
        yield Line(6, ((f"note: {flag}", "yellow"),))
    yield from _confusion(found)
    if versus is not None:
        yield _note(6, f"the earlier classifier, on the same songs: {versus.accuracy:.1%}")
        yield from _confusion(versus)
        yield _note(6, _changes(found, versus))


def _confusion(found: Measurement) -> Iterator[Line]:
    """Lay out the confusion matrix: a row for each genre, what it is taken for, and the share that is right."""
    margin = max(len(genre) for genre in (*found.genres, "taken for"))
    side = max(4, *(len(str(count)) + 1 for row in found.confusion for count in row))
    heads = "".join(f"{genre[: side - 1]:>{side}}" for genre in found.genres)
    yield Line(6, ((f"{'taken for':>{margin}}{heads} right", "dim"),))
    for number, (genre, row) in enumerate(zip(found.genres, found.confusion)):
        counts = "".join(f"{count or '.':>{side}}" for count in row)
        yield Line(6, ((f"{printable(genre):>{margin}}{counts}{row[number] / max(sum(row), 1):>6.0%}", ""),))


def _changes(found: Measurement, versus: Measurement) -> str:
    """Say which genres are named right more often than before, and which less often."""
    gains = {genre: found.confusion[i][i] - versus.confusion[i][i] for i, genre in enumerate(found.genres)}
    better = ", ".join(f"{printable(genre)} +{gain}" for genre, gain in gains.items() if gain > 0)
    worse = ", ".join(f"{printable(genre)} {gain}" for genre, gain in gains.items() if gain < 0)
    return f"better: {better or 'no genre'}; worse: {worse or 'no genre'} (songs named right)"


def _checks(result: Result, unicode: bool) -> Iterator[Line]:
    if says_it_once(result):
        yield _note(6, message(result))
        yield from (line for check in result.checks if check.example for line in _example(check.example))
        return
    told: Dict[str, str] = {}
    for check in result.checks:
        if check.status is not Status.WAITING:
            yield from _check(check, unicode, told)
            told.setdefault(check.message, check.name)


def _check(check: CheckResult, unicode: bool, told: Mapping[str, str]) -> Iterator[Line]:
    """Lay out a check; a long message that another one `told` is not told again."""
    mark, style = _mark(check.status, unicode)
    yield Line(6, ((f"{mark} {check.name}", style),))
    if check.message:
        again = len(check.message) > LONG and told.get(check.message)
        yield _note(10, f'the same as for "{again}"' if again else check.message)
    if check.example is not None:
        yield from _example(check.example)


def _example(example: Example) -> Iterator[Line]:
    rows = [*example.inputs, ("expected", example.expected), ("got", example.got)]
    margin = max(len(name) for name, _ in rows)
    for name, value in rows:
        first, *more = value.split("\n")
        yield Line(10, ((f"{name:>{margin}}  {printable(first)}", ""),))
        for text in more:
            yield Line(12 + margin, ((printable(text), ""),))


def _note(indent: int, text: str) -> Line:
    return Line(indent, ((printable(text), ""),))


def _next(report: Report) -> Iterator[Line]:
    """Name the exercise to go on with."""
    result = to_go_on_with(report)
    if result is not None:
        yield Line(0, ((f"next: {function(result)} in {place(result)} ({result.title})", ""),))


def _mark(status: Status, unicode: bool) -> Tuple[str, str]:
    fine, coarse, style = MARKS.get(status, WRONG)
    return (fine if unicode else coarse), style

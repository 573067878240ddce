"""The report as Markdown, for the summary of a job on GitHub, a merge request or a mail.

Text of students is never markup: what Markdown or HTML would read is escaped, and values stand in blocks of code.
"""

from __future__ import annotations

import re
from typing import Iterator, List

from ..messages import printable
from ..model import CheckResult, Example, PartReport, Report, Result, Status
from .markup import number
from .verdicts import WHOLE, WORDS, counts, function, message, place, says_it_once, to_go_on_with

SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~!$&@])")
# GitHub makes links of these even without brackets.
LINKS = re.compile(r"(www)\.|(:)//|^(\s*\d+)([.)])|^(\s*)([-+=])", re.IGNORECASE)
MARKS = {
    Status.PASSED: "✅",
    Status.PARTIAL: "🟡",
    Status.NOT_STARTED: "▫️",
    Status.MISSING: "▫️",
    Status.WAITING: "⏳",
    Status.GRADER_ERROR: "⚠️",
}


def render(report: Report) -> str:
    """Return the report in GitHub's dialect of Markdown."""
    return "\n".join([*_document(report), ""])


def _document(report: Report) -> Iterator[str]:
    points = f"{number(report.points)} of {number(report.max_points)} points"
    yield from (f"## {escape(report.submission)}: {points}", "")
    if counts(report):
        yield from (f"{counts(report)}.", "")
    if report.interrupted:
        yield from ("**Interrupted: what is not listed was not graded.**", "")
    going_on = to_go_on_with(report)
    if going_on:
        yield from (f"Next: `{function(going_on)}` in `{place(going_on)}`, {escape(going_on.title)}.", "")
    for part in report.parts:
        yield from _part(part)


def _part(part: PartReport) -> Iterator[str]:
    yield from (f"### {escape(f'{part.part}: {part.title}')}", "")
    yield from ("| | exercise | verdict | points |", "| --- | --- | --- | ---: |")
    for result in part.results:
        points = f"{number(result.points)} / {number(result.max_points)}"
        name = f"`{function(result)}` {escape(result.title)}"
        yield f"| {MARKS.get(result.status, '❌')} | {name} | {WORDS[result.status]} | {points} |"
    yield ""
    for result in part.results:
        if result.status not in (Status.PASSED, Status.NOT_STARTED):
            yield from _exercise(result)


def _exercise(result: Result) -> Iterator[str]:
    yield from (f"#### `{function(result)}` in `{place(result)}`: {WORDS[result.status]}", "")
    if result.status in WHOLE or says_it_once(result):
        if result.message:
            yield from (escape(message(result)), "")
        for check in result.checks if result.status not in WHOLE else ():
            yield from _example(check.example, "") if check.example else ()
    else:
        for check in result.checks:
            yield from _check(check)
        yield ""
    if result.hint:
        yield from (f"> **Hint:** {escape(result.hint)}", "")
    if result.printed and result.status is not Status.WAITING:
        yield from ("Your function printed, on its first call:", "", *_block(result.printed.split("\n")), "")


def _check(check: CheckResult) -> Iterator[str]:
    if check.status is Status.WAITING:
        return
    why = f": {escape(check.message)}" if check.message else ""
    yield f"- {MARKS.get(check.status, '❌')} {escape(check.name)}{why}"
    if check.example:
        yield from ("", *_example(check.example, "  "))


def _example(example: Example, indent: str) -> Iterator[str]:
    rows = [*example.inputs, ("expected", example.expected), ("got", example.got)]
    margin = max(len(name) for name, _ in rows)
    lines: List[str] = []
    for name, value in rows:
        first, *more = value.split("\n")
        lines += [f"{name:>{margin}}  {first}", *(f"{'':{margin}}  {text}" for text in more)]
    yield from (indent + line for line in _block(lines))
    yield ""


def _block(lines: List[str]) -> Iterator[str]:
    """Fence lines with more backticks than stand in any of them."""
    shown = [printable(line) for line in lines]
    longest = max((len(run) for line in shown for run in re.findall("`+", line)), default=0)
    fence = "`" * max(3, longest + 1)
    yield from (f"{fence}text", *shown, fence)


def escape(text: str) -> str:
    """Return `text` on one line as Markdown that shows it."""
    one_line = printable(" ".join(text.split("\n")))
    return LINKS.sub(_unlinked, SPECIAL.sub(r"\\\1", one_line))


def _unlinked(found: re.Match[str]) -> str:
    www, colon, digits, dot, space, bullet = found.groups()
    if www:
        return f"{www}\\."
    if colon:
        return "\\://"
    return f"{digits}\\{dot}" if digits else f"{space}\\{bullet}"

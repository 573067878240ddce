"""The report as JUnit XML, for editors and build servers: a test case for each check.

The elements and attributes are those of Jenkins' schema junit-10, which others read, too. What is not started or waits
is skipped, not failed; what stopped before an answer came is an error.
"""

from __future__ import annotations

from typing import Sequence

from ..model import CheckResult, PartReport, Report, Result, Status
from .markup import Markup, element, number
from .terminal import exercise as in_words
from .verdicts import verdict

SKIPPED = (Status.NOT_STARTED, Status.WAITING)
ERRORS = (Status.ERROR, Status.TIMEOUT, Status.CRASHED, Status.BLOCKED, Status.GRADER_ERROR)


def render(report: Report) -> str:
    """Return the report as an XML document."""
    suites = element("testsuites", map(_suite, report.parts), name=report.submission)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{suites}\n'


def _suite(part: PartReport) -> Markup:
    kinds = [_kind(verdict(check, result)) for result in part.results for check in _checks(result)]
    return element(
        "testsuite",
        element(
            "properties",
            element("property", name="points", value=number(part.points)),
            element("property", name="max_points", value=number(part.max_points)),
        ),
        [_case(check, result) for result in part.results for check in _checks(result)],
        name=f"{part.part}: {part.title}",
        tests=len(kinds),
        failures=kinds.count("failure"),
        errors=kinds.count("error"),
        skipped=kinds.count("skipped"),
        time=f"{sum(result.seconds for result in part.results):.3f}",
    )


def _checks(result: Result) -> Sequence[CheckResult]:
    """Return the checks; where there are none, as after a fault of the grader's, one that stands for the exercise."""
    whole = CheckResult(name="is graded", status=result.status, points=0.0, max_points=0.0, message=result.message)
    return result.checks or (whole,)


def _kind(status: Status) -> str:
    if status is Status.PASSED:
        return ""
    return "skipped" if status in SKIPPED else "error" if status in ERRORS else "failure"


def _case(check: CheckResult, result: Result) -> Markup:
    status = verdict(check, result)
    kind = _kind(status)
    message = result.message if status is Status.WAITING else check.message or result.message
    details = "" if kind in ("", "skipped") else in_words(result)
    outcome = element(kind, details, message=message or status.value, type=status.value) if kind else ""
    seconds = result.seconds / len(_checks(result))
    return element("testcase", outcome, name=check.name, classname=result.id, time=f"{seconds:.3f}")

"""Reports for the tests of renderers."""

from __future__ import annotations

from typing import Any

from grader.model import CheckResult, Example, PartReport, Report, Result, Status

HOSTILE = (
    "</style></pre>]]></failure>"
    '<script>alert(1)</script><img src=//evil onerror=x>\x1b[2J\u202eevil & "q"\udc80\x00'
    "```\n# title | ![x](http://evil) www.evil.org\n- [ ] *b* _i_ `c` $x$ \ufffe"
)


def check(status: Status, **fields: Any) -> CheckResult:
    """Return a check with this verdict, worth a point."""
    points = 1.0 if status is Status.PASSED else 0.0
    return CheckResult(**{"name": "doubles", "status": status, "points": points, "max_points": 1.0, **fields})


def exercise(status: Status, *checks: CheckResult, **fields: Any) -> Result:
    """Return an exercise with this verdict."""
    return Result(**{"id": "part1.work.double", "title": "doubling", "status": status, "checks": checks, **fields})


def report(*results: Result, **fields: Any) -> Report:
    """Return the report of a part."""
    part = PartReport(part="part1", title="Doubling", results=results)
    return Report(**{"submission": "alice", "parts": (part,), **fields})


EVERY = report(
    *(exercise(each, check(each), id=f"part1.work.{each.value}") for each in Status if each is not Status.GRADER_ERROR),
    exercise(Status.GRADER_ERROR, id="part1.work.ours", message="the grader itself failed here"),
)
EVIL = report(
    exercise(
        Status.PARTIAL,
        check(Status.PASSED, name=HOSTILE),
        check(Status.FAILED, message=HOSTILE, example=Example(((HOSTILE, HOSTILE),), expected="", got=HOSTILE)),
        message=HOSTILE,
        hint=HOSTILE,
        printed=HOSTILE,
        title=HOSTILE,
    ),
    submission=HOSTILE,
    layers=(("seccomp", HOSTILE),),
)
ALL = (EVERY, EVIL, report(), report(interrupted=True), report(parts=()))

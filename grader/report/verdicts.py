"""What every report says alike: the words for a verdict, what need not be said twice, what to do next."""

from __future__ import annotations

import re
from typing import Dict, Optional

from ..model import CheckResult, Report, Result, Status

WORDS = {
    Status.PASSED: "passed",
    Status.PARTIAL: "partly right",
    Status.FAILED: "not right yet",
    Status.NOT_STARTED: "not started",
    Status.MISSING: "missing",
    Status.ERROR: "stopped by an error",
    Status.TIMEOUT: "took too long",
    Status.CRASHED: "crashed",
    Status.BLOCKED: "not allowed",
    Status.WAITING: "waiting",
    Status.GRADER_ERROR: "the grader's own fault, no points lost",
}
# Words of the exercise's own verdict that its checks would only repeat.
WHOLE = (Status.NOT_STARTED, Status.MISSING, Status.WAITING, Status.GRADER_ERROR)


# In how many of its cases a check fails; the only words in which checks that fail alike differ.
SHARE = re.compile(r" \(in \d+ of \d+ cases\)$")


def says_it_once(result: Result) -> bool:
    """Tell whether all checks fail in the same words, so that the exercise's own message says it for all."""
    failing = [check.message for check in result.checks if check.status not in (Status.PASSED, Status.WAITING)]
    alike = len({SHARE.sub("", message) for message in failing}) == 1
    return alike and all(check.status is not Status.PASSED for check in result.checks)


def message(result: Result) -> str:
    """Return what is wrong with the exercise as a whole; where all checks say it, not in how many cases of one."""
    return SHARE.sub("", result.message) if says_it_once(result) else result.message


def verdict(check: CheckResult, result: Result) -> Status:
    """Return the verdict to show on a check: an exercise that waits for another is not to blame for what fails."""
    return Status.WAITING if result.status is Status.WAITING and check.status is not Status.PASSED else check.status


def to_go_on_with(report: Report) -> Optional[Result]:
    """Return the first exercise that is not passed and waits for no other, or None."""
    return next((each for part in report.parts for each in part.results if is_to_do(each)), None)


def is_to_do(result: Result) -> bool:
    """Tell whether an exercise is not passed and waits for no other."""
    return result.status not in (Status.PASSED, Status.WAITING)


def place(result: Result) -> str:
    """Return the file in which an exercise is written: "part1/neuron.py"."""
    part, file, _ = result.id.split(".")
    return f"{part}/{file}.py"


def function(result: Result) -> str:
    """Return the name of the function to write."""
    return result.id.split(".")[-1]


def counts(report: Report) -> str:
    """Return how many exercises have which verdict, as a clause: "5 passed, 1 partly right"."""
    found: Dict[Status, int] = {}
    for part in report.parts:
        for result in part.results:
            found[result.status] = found.get(result.status, 0) + 1
    return ", ".join(f"{found[status]} {words}" for status, words in WORDS.items() if status in found)
